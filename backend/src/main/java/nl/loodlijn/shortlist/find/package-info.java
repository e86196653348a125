/** What the shortlist has for search over everything. */
@NullMarked
package nl.loodlijn.shortlist.find;

import org.jspecify.annotations.NullMarked;
