package nl.loodlijn.shortlist.imports.domain;

/** What an import would do with a line. */
public enum LineState {
    NEW,
    CHANGED,
    UNCHANGED,
    ERROR
}
