package nl.loodlijn.admission.domain;

/** Whether a criterion is asked everywhere, or by this region only. */
public enum Origin {
    NATIONAL,
    LOCAL
}
