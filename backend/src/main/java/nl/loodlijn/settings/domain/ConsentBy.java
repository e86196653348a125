package nl.loodlijn.settings.domain;

/** Who consents to a subcontractor that a head contractor reports. */
public enum ConsentBy {
    /** The tenant itself, for all its municipalities. */
    REGION,
    /** Each municipality where the subcontractor will work, by its policy officer. */
    MUNICIPALITIES
}
