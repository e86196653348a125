/** Tests of favourites. */
@NullMarked
package nl.loodlijn.shortlist.favourite;

import org.jspecify.annotations.NullMarked;
