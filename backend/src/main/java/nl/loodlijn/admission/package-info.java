/** Admission to the shortlist (toelating tot de loodgieterslijst): what a region asks of providers, what they show, and what was decided. */
@NullMarked
package nl.loodlijn.admission;

import org.jspecify.annotations.NullMarked;
