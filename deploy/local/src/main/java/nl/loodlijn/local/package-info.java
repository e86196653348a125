/** One command that runs all of Loodlijn on one machine: PostgreSQL, Keycloak, a mail server with a mailbox page, the backend and demo data. */
@NullMarked
package nl.loodlijn.local;

import org.jspecify.annotations.NullMarked;
