package nl.loodlijn.admission.domain;

/** How a provider proves that it meets a criterion (bewijsstuk). */
public enum EvidenceKind {
    /** A file: PDF, PNG or JPEG. */
    DOCUMENT,
    /** A number in a public register, see {@link RegisterNumber}. */
    REGISTER_NUMBER,
    /** The provider's own statement (eigen verklaring), in words. */
    DECLARATION,
    /** A page on the provider's own website. */
    WEB_PAGE,
    /** Shown to an assessor and not kept: what is kept is who saw it and when, as with a VOG. */
    SHOWN,
    /** Looked up by the region itself; the provider gives nothing. */
    OWN_CHECK
}
