/** Named views of lists: kept per person and party, and shared with colleagues when the maker wants that. */
@NullMarked
package nl.loodlijn.platform.savedview;

import org.jspecify.annotations.NullMarked;
