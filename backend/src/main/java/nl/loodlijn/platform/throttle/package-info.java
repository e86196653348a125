/** Who asks from where, and how often that may be. */
@NullMarked
package nl.loodlijn.platform.throttle;

import org.jspecify.annotations.NullMarked;
