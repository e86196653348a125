package nl.loodlijn.contract.calendar.domain;

/** What parties settle when their agreement ends (overdracht), in the order in which it is done. */
public enum TransitionItem {
    /** Both know in writing on which day it ends and why. */
    END_CONFIRMED(Group.TERMS),
    /** Notice, help that is under way and the last claim were looked up in the agreement. */
    TERMS_CHECKED(Group.TERMS),
    /** How many residents are in care, went elsewhere and needed no more. */
    COUNTS(Group.HANDOVER),
    /** For everybody in care it is known who goes on. */
    SUCCESSOR(Group.HANDOVER),
    /** Everybody was handed over in person (warme overdracht). */
    WARM_HANDOVER(Group.HANDOVER),
    /** Files went along with consent, and stay for as long as the law asks. */
    FILES(Group.HANDOVER),
    RESIDENTS_TOLD(Group.COMMUNICATION),
    REFERRERS_TOLD(Group.COMMUNICATION),
    STAFF_TOLD(Group.COMMUNICATION),
    /** The last claims were sent, checked and paid. */
    LAST_CLAIMS(Group.CLOSING),
    /** The register and the public pages say that it ended. */
    REGISTER(Group.CLOSING);

    /** Under which heading an item stands. */
    public enum Group {
        TERMS,
        HANDOVER,
        COMMUNICATION,
        CLOSING
    }

    private final Group group;

    TransitionItem(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}
