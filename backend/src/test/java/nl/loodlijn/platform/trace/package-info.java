/** Tests of traces. */
@NullMarked
package nl.loodlijn.platform.trace;

import org.jspecify.annotations.NullMarked;
