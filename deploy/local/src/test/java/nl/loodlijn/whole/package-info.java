/** The whole product in a browser: several people, real PostgreSQL, real Keycloak, real mail. */
@NullMarked
package nl.loodlijn.whole;

import org.jspecify.annotations.NullMarked;
