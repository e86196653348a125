package nl.loodlijn.publicsite.domain;

/** In what way something on the public site is not right. */
public enum FeedbackWrong {
    WAITING_TIME,
    /** Does not help here, or not any more. */
    NO_LONGER_HERE,
    /** Address, telephone number, website. */
    CONTACT,
    OTHER;

    /** A waiting time is of a provider; a desk has none. */
    public boolean fits(FeedbackAbout about) {
        return this != WAITING_TIME || about == FeedbackAbout.PROVIDER || about == FeedbackAbout.OFFER;
    }
}
