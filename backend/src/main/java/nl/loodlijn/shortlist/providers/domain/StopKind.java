package nl.loodlijn.shortlist.providers.domain;

/** Why nobody can be sent to a provider any more. */
public enum StopKind {
    /** Declared bankrupt by the court (failliet, Faillissementswet art. 1). */
    BANKRUPT,
    /** Granted a moratorium of payments (surseance van betaling, Faillissementswet art. 214). */
    MORATORIUM,
    /** Ended its work by itself (gestaakt). */
    CEASED,
    /** Another provider on the list goes on with its work (overgenomen). */
    TAKEN_OVER
}
