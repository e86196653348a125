package nl.loodlijn.contract.domain;

/** How an article of a contract stands to its model. */
public enum Standing {
    /** As every contract under the model has it. */
    STANDARD,
    /** One of the texts of the model. */
    CHOSEN,
    /** The text of the model, filled in. */
    FILLED,
    /** Does not hold: NVT. */
    LEFT_OUT,
    /** Another text, with a reason. */
    DEVIATES
}
