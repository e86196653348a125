/** Parts of the settings, for search over everything. */
@NullMarked
package nl.loodlijn.settings.find;

import org.jspecify.annotations.NullMarked;
