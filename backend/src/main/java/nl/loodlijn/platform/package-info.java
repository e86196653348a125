/** What every module stands on. */
@NullMarked
package nl.loodlijn.platform;

import org.jspecify.annotations.NullMarked;
