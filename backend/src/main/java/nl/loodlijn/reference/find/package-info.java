/** Municipalities of a tenant, for search over everything. */
@NullMarked
package nl.loodlijn.reference.find;

import org.jspecify.annotations.NullMarked;
