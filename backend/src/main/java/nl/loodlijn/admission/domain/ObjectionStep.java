package nl.loodlijn.admission.domain;

/** What can happen to an objection (bezwaar) or a complaint while it is open. */
public enum ObjectionStep {
    /** The region says when and where it hears the provider. */
    HEAR,
    /** The region decides on it. */
    DECIDE,
    /** The provider takes it back. */
    WITHDRAW
}
