package nl.loodlijn.platform.notification;

/** When someone wants mail about a kind of thing. */
public enum MailChoice {
    /** Within a quarter of an hour. */
    AT_ONCE,
    /** In the digest of every working day. */
    DAILY,
    /** In the digest of the first working day of the week. */
    WEEKLY,
    NEVER
}
