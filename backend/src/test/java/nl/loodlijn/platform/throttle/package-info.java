@NullMarked
package nl.loodlijn.platform.throttle;

import org.jspecify.annotations.NullMarked;
