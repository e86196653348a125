package nl.loodlijn.admission.domain;

/** What an assessor judges about one criterion. */
public enum Verdict {
    MET,
    NOT_MET,
    /** It does not hold for this provider. */
    NOT_APPLICABLE,
    /** It cannot be judged with what there is; the region asks for more. */
    NEEDS_ADDITION
}
