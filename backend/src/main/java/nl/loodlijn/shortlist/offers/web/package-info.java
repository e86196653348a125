/** Keeping offers and facts of providers over HTTP. */
@NullMarked
package nl.loodlijn.shortlist.offers.web;

import org.jspecify.annotations.NullMarked;
