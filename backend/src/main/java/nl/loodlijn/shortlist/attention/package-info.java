/** How often offers were found, opened and contacted; counts only, never who. */
@NullMarked
package nl.loodlijn.shortlist.attention;

import org.jspecify.annotations.NullMarked;
