package nl.loodlijn.contract.model;

/** What an organisation says to an article of a model contract. */
public enum ArticleVerdict {
    /** Neemt het artikel over. */
    AGREES,
    /** Maakt bezwaar, met een reden. */
    OBJECTS
}
