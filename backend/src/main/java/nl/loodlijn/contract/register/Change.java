package nl.loodlijn.contract.register;

/** What changed about a relation. */
public enum Change {
    REPORTED,
    REGISTERED,
    QUESTION,
    ANSWERED,
    CONSENTED,
    CONSENTED_IN_PART,
    REFUSED,
    REFUSED_IN_PART,
    /** Consent was taken back for some of the municipalities. */
    REVOKED_IN_PART,
    MOVED,
    /** It works under another agreement, or another version of its model. */
    AGREED,
    WITHDRAWN,
    ENDED
}
