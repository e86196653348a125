/** Tests of retention and erasure. */
@NullMarked
package nl.loodlijn.platform.retention;

import org.jspecify.annotations.NullMarked;
