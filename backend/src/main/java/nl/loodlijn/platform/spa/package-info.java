/** Serves the single-page application from the class path. */
@NullMarked
package nl.loodlijn.platform.spa;

import org.jspecify.annotations.NullMarked;
