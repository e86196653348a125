package nl.loodlijn.platform.security.session;

import java.time.Instant;

import nl.loodlijn.platform.security.Account;

/**
 * Somebody is signed in with a browser.
 *
 * @param expiresAt when it ends even if it is used all the time
 */
public record Session(SessionId id, Account account, Instant expiresAt) {
    /** Name of the attribute of the authentication that holds the session; absent for a machine. */
    public static final String ATTRIBUTE = "session";
}
