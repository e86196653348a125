/** Tests of days and terms. */
@NullMarked
package nl.loodlijn.platform.calendar;

import org.jspecify.annotations.NullMarked;
