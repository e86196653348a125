/** What an operator sees of a running server: health, metrics, and the lines of its log. */
@NullMarked
package nl.loodlijn.platform.observation;

import org.jspecify.annotations.NullMarked;
