package nl.loodlijn.contract.domain;

/**
 * Words of a paragraph that are of one kind.
 *
 * @param target what the words refer to: code of an article, key of a term or slot, name of a fact; empty for plain text
 */
public record Run(Kind kind, String text, String target) {
    /** Where the words come from. */
    public enum Kind {
        TEXT,
        ARTICLE,
        TERM,
        SLOT,
        FACT,
        /** Not known yet; the words say what is asked, between square brackets. */
        OPEN
    }
}
