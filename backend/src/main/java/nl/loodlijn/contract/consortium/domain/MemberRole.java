package nl.loodlijn.contract.consortium.domain;

import nl.loodlijn.platform.problem.Message;

/** What an organisation is in a consortium. */
public enum MemberRole {
    /** Lid. */
    MEMBER("lid", "member"),
    /** Leverancier: delivers without being a member. */
    SUPPLIER("leverancier", "supplier"),
    /** Penvoerder: speaks and signs for all. */
    LEAD("penvoerder", "lead"),
    /** Bestuur. */
    BOARD("bestuur", "board");

    private final Message label;

    MemberRole(String dutch, String english) {
        this.label = Message.of(dutch, english);
    }

    public Message label() {
        return label;
    }

    /** Whether it does work of the consortium, and can have a share. */
    public boolean delivers() {
        return this == MEMBER || this == SUPPLIER;
    }
}
