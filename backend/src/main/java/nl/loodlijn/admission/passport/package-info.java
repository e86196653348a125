/** The passport (paspoort): what a provider proved in one region and may use in another, and its consent to that. */
@NullMarked
package nl.loodlijn.admission.passport;

import org.jspecify.annotations.NullMarked;
