package nl.loodlijn.publicsite.domain;

/** How it ended that somebody said something is not right. */
public enum FeedbackOutcome {
    /** It was wrong, and was put right. */
    MENDED,
    /** It was right as it stood. */
    RIGHT,
    /** The region closed it. */
    CLOSED
}
