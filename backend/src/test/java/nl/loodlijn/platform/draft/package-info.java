@NullMarked
package nl.loodlijn.platform.draft;

import org.jspecify.annotations.NullMarked;
