@NullMarked
package nl.loodlijn.platform.find;

import org.jspecify.annotations.NullMarked;
