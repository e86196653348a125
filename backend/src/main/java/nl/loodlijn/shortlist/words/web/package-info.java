/** Keeping the words of search, over HTTP. */
@NullMarked
package nl.loodlijn.shortlist.words.web;

import org.jspecify.annotations.NullMarked;
