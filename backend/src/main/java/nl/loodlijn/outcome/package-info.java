/** Outcomes (resultaten) of a region's population: figures as counts per municipality, period and breakdown; never about one person. */
@NullMarked
package nl.loodlijn.outcome;

import org.jspecify.annotations.NullMarked;
