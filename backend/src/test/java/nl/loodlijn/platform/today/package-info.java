@NullMarked
package nl.loodlijn.platform.today;

import org.jspecify.annotations.NullMarked;
