package nl.loodlijn.contract.domain;

/** What parties can do with an article of a model. */
public enum ArticleState {
    /** Vast: one text without slots. */
    LOCKED,
    /** Kiezen: one of several texts, which may have slots. */
    CHOOSE,
    /** Invullen: one text with slots. */
    FILL
}
