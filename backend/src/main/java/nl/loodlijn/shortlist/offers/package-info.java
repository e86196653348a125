/** A provider keeps its own offers and facts; the region may do it for the provider. */
@NullMarked
package nl.loodlijn.shortlist.offers;

import org.jspecify.annotations.NullMarked;
