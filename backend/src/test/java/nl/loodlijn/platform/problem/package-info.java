/** How failures reach a reader. */
@NullMarked
package nl.loodlijn.platform.problem;

import org.jspecify.annotations.NullMarked;
