package nl.loodlijn.contract.referral.domain;

/** Where a referral form stands. */
public enum ReferralState {
    /** Concept: only the head contractor knows of it. */
    DRAFT,
    /** Verstuurd. */
    SENT,
    /** Gelezen by the subcontractor. */
    RECEIVED,
    /** Aangenomen, with the week in which help begins. */
    ACCEPTED,
    /** Afgewezen, with a reason. */
    DECLINED,
    /** Ingetrokken by the head contractor; the subcontractor reads nothing of it any more. */
    WITHDRAWN,
    /** Afgesloten: one of the two says that nothing is to be settled any more. */
    CLOSED,
    /** Gewist: what was in it cannot be read by anybody. */
    ERASED;

    /** Whether the subcontractor can still answer. */
    public boolean waitsForAnswer() {
        return this == SENT || this == RECEIVED;
    }

    /** Whether the two write to each other about it. */
    public boolean isTalkedAbout() {
        return waitsForAnswer() || this == ACCEPTED;
    }

    /** Whether the head contractor may erase it before its term is over. */
    public boolean isErasable() {
        return this == DECLINED || this == WITHDRAWN || this == CLOSED;
    }
}
