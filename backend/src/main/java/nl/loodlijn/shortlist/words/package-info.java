/** The words that search treats as the same, as a tenant decides. */
@NullMarked
package nl.loodlijn.shortlist.words;

import org.jspecify.annotations.NullMarked;
