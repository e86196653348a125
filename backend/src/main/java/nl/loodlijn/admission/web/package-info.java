/** Admission over HTTP. */
@NullMarked
package nl.loodlijn.admission.web;

import org.jspecify.annotations.NullMarked;
