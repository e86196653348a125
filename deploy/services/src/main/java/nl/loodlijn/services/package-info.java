/**
 * Starts the services Loodlijn stands on, each the real one: PostgreSQL, Keycloak and a mail server. Tests reach them through {@link nl.loodlijn.services.TestServices};
 * the command that runs Loodlijn on one machine starts them one by one.
 */
@NullMarked
package nl.loodlijn.services;

import org.jspecify.annotations.NullMarked;
