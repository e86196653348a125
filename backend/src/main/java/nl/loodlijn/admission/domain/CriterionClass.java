package nl.loodlijn.admission.domain;

/** What becomes of a provider that does not meet a criterion. */
public enum CriterionClass {
    /** Uitsluitingsgrond: who falls under it is refused. */
    EXCLUSION_GROUND,
    /** Geschiktheidseis: has to be met to be approved. */
    SUITABILITY,
    /** Contractvoorwaarde: has to be met from the moment that work begins. */
    CONTRACT_CONDITION,
    /** Signaal: is looked at and decides nothing by itself. */
    SIGNAL
}
