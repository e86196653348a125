package nl.loodlijn.platform.handover;

/** What becomes of something when the person on whom it hangs leaves. */
public enum Fate {
    /** A colleague takes it over when one is chosen. */
    HANDED_OVER,
    /** It stays where it is, and colleagues can go on with it. */
    STAYS,
    /** It ends when the departure is announced. */
    ENDS,
    /** Somebody has to change it by hand. */
    TO_CHANGE
}
