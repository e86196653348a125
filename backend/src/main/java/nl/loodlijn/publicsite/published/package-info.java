/** Reads the published projection under the public database role. */
@NullMarked
package nl.loodlijn.publicsite.published;

import org.jspecify.annotations.NullMarked;
