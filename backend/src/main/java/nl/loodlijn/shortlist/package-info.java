/** The shortlist (loodgieterslijst): who offers what, where and how soon; searching it, reading it, taking it along. */
@NullMarked
package nl.loodlijn.shortlist;

import org.jspecify.annotations.NullMarked;
