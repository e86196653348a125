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
    MOVED,
    WITHDRAWN,
    ENDED
}
