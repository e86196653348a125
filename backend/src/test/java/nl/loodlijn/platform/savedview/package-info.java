@NullMarked
package nl.loodlijn.platform.savedview;

import org.jspecify.annotations.NullMarked;
