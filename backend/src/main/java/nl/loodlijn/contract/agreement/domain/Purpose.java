package nl.loodlijn.contract.agreement.domain;

/** What a version of an agreement is for. */
public enum Purpose {
    /** The agreement as it is first offered. */
    ORIGINAL,
    /** Wijziging. */
    AMENDMENT,
    /** Verlenging: another last day and nothing else. */
    EXTENSION
}
