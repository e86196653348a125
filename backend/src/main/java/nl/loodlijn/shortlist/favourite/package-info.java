/** Offers that somebody marked for oneself. */
@NullMarked
package nl.loodlijn.shortlist.favourite;

import org.jspecify.annotations.NullMarked;
