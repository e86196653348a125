package nl.loodlijn.shortlist.providers.domain;

/** Why two providers may be one, the strongest reason first. */
public enum Resemblance {
    /** The same number in the trade register. */
    SAME_NUMBER,
    /** The same name but for legal form, accents, punctuation and order of words. */
    SAME_NAME,
    /** As {@link #SAME_NAME}, but for a letter. */
    SIMILAR_NAME,
    /** The same host of the website, one of their own. */
    SAME_WEBSITE,
    /** The same domain of the e-mail address, one of their own. */
    SAME_MAIL_DOMAIN
}
