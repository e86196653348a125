@NullMarked
package nl.loodlijn.settings;

import org.jspecify.annotations.NullMarked;
