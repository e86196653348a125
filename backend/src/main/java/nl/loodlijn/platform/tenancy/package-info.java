/** The wall between tenants: who acts, and the only way to a database connection. */
@NullMarked
package nl.loodlijn.platform.tenancy;

import org.jspecify.annotations.NullMarked;
