/** Days as people in the Netherlands count them. */
@NullMarked
package nl.loodlijn.platform.calendar;

import org.jspecify.annotations.NullMarked;
