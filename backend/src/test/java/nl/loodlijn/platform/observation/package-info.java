/** Tests of what an operator sees of a running server. */
@NullMarked
package nl.loodlijn.platform.observation;

import org.jspecify.annotations.NullMarked;
