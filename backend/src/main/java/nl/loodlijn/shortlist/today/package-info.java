/** What the start page tells about the shortlist. */
@NullMarked
package nl.loodlijn.shortlist.today;

import org.jspecify.annotations.NullMarked;
