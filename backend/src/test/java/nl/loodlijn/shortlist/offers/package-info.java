@NullMarked
package nl.loodlijn.shortlist.offers;

import org.jspecify.annotations.NullMarked;
