/** Tests of saved searches that are watched. */
@NullMarked
package nl.loodlijn.shortlist.watch;

import org.jspecify.annotations.NullMarked;
