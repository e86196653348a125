package nl.loodlijn.contract.mediation;

/** Where a mediation stands. */
public enum MediationState {
    ASKED,
    /** The region talks with the subcontractor. */
    TAKEN_UP,
    /** The head contractor was told, and takes part. */
    TOLD,
    CLOSED,
    /** The subcontractor ended it. */
    WITHDRAWN
}
