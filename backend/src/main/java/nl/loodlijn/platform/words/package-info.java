/** What people type to look for something, and where it matches; plain Java. */
@NullMarked
package nl.loodlijn.platform.words;

import org.jspecify.annotations.NullMarked;
