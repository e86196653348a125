/** Saved searches of which somebody wants to hear when something new matches. */
@NullMarked
package nl.loodlijn.shortlist.watch;

import org.jspecify.annotations.NullMarked;
