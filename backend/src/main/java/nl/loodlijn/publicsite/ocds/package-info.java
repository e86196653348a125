/** Agreements as open data, in the form of the Open Contracting Data Standard (OCDS) 1.1. */
@NullMarked
package nl.loodlijn.publicsite.ocds;

import org.jspecify.annotations.NullMarked;
