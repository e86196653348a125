@NullMarked
package nl.loodlijn.platform.words;

import org.jspecify.annotations.NullMarked;
