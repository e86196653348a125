/** Municipalities of a tenant, and whom their citizens turn to. */
@NullMarked
package nl.loodlijn.settings.municipality;

import org.jspecify.annotations.NullMarked;
