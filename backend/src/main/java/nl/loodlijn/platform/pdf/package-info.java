/** PDF that can be read in ten years and by a screen reader. */
@NullMarked
package nl.loodlijn.platform.pdf;

import org.jspecify.annotations.NullMarked;
