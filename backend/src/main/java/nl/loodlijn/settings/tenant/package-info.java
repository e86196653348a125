/** Settings of a tenant as a whole, and its logo. */
@NullMarked
package nl.loodlijn.settings.tenant;

import org.jspecify.annotations.NullMarked;
