/** The calendar of contracts: what starts, ends and must be extended, as list and as feed; reminders of it; and what parties settle when an agreement ends. */
@NullMarked
package nl.loodlijn.contract.calendar;

import org.jspecify.annotations.NullMarked;
