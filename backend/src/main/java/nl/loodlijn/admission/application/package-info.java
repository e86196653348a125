/** Applications of providers: writing them, handing in evidence, submitting and withdrawing. */
@NullMarked
package nl.loodlijn.admission.application;

import org.jspecify.annotations.NullMarked;
