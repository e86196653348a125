package nl.loodlijn.publicsite.domain;

/** What of the public site somebody can say is not right. */
public enum FeedbackAbout {
    PROVIDER,
    /** One offer of a provider. */
    OFFER,
    /** The local team of a municipality. */
    TEAM,
    /** Where one complains in a municipality, and its confidential adviser. */
    COMPLAINT
}
