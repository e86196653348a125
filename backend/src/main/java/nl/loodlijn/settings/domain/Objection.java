package nl.loodlijn.settings.domain;

/** What one may do against a decision of a tenant. */
public enum Objection {
    /** Bezwaar: the decision is one of public law (Algemene wet bestuursrecht, chapters 6 and 7). */
    AWB_OBJECTION,
    /** A complaint under private law, as the tender documents describe it. */
    PRIVATE_LAW_COMPLAINT
}
