/** What the calendar of contracts tells, and what parties settle when an agreement ends. */
@NullMarked
package nl.loodlijn.contract.calendar.domain;

import org.jspecify.annotations.NullMarked;
