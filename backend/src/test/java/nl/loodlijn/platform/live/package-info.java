@NullMarked
package nl.loodlijn.platform.live;

import org.jspecify.annotations.NullMarked;
