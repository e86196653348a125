/**
 * What of a table of counts may be shown (statistische beveiliging): small numbers are hidden, and so much beside them that none can be worked out from
 * totals, other breakdowns or earlier versions of the same table. Plain Java.
 */
@NullMarked
package nl.loodlijn.outcome.disclosure;

import org.jspecify.annotations.NullMarked;
