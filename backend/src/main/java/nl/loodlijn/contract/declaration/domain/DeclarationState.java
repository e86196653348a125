package nl.loodlijn.contract.declaration.domain;

import nl.loodlijn.platform.problem.Message;

/** Where a version of a declaration stands. */
public enum DeclarationState {
    DRAFT("concept", "draft"),
    SENT("verstuurd", "sent"),
    APPROVED("goedgekeurd", "approved"),
    /** The region does not approve it, and says why. */
    DISPUTED("betwist", "disputed"),
    /** A later version took its place. */
    CORRECTED("gecorrigeerd", "corrected");

    private final Message label;

    DeclarationState(String dutch, String english) {
        this.label = Message.of(dutch, english);
    }

    public Message label() {
        return label;
    }
}
