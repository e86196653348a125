/** Who does whose work on a day (vervanging). */
@NullMarked
package nl.loodlijn.platform.substitute;

import org.jspecify.annotations.NullMarked;
