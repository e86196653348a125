package nl.loodlijn.local;

/** What runs, in the order in which it is stopped: nothing is taken away from under what still uses it. */
enum Part {
    STARTUP_CACHE,
    BACKEND,
    KEYCLOAK,
    MAILBOX_PAGE,
    MAIL_SERVER,
    DATABASE
}
