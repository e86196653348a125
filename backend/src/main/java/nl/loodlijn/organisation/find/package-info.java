/** Who has access, for search over everything. */
@NullMarked
package nl.loodlijn.organisation.find;

import org.jspecify.annotations.NullMarked;
