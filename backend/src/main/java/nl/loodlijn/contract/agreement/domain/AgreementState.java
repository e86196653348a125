package nl.loodlijn.contract.agreement.domain;

import nl.loodlijn.platform.problem.Message;

/** Where an agreement (overeenkomst) stands. */
public enum AgreementState {
    DRAFT("een concept", "a draft"),
    OFFERED("aangeboden", "offered"),
    SIGNED_BY_ONE("door één partij getekend", "signed by one party"),
    /** Both parties signed; it takes effect on its first day. */
    IN_FORCE("van kracht", "in force"),
    /** In force, with a text that both parties changed later. */
    AMENDED("gewijzigd van kracht", "in force as amended"),
    /** In force, with a later last day. */
    EXTENDED("verlengd", "extended"),
    /** Its last day passed, or its framework ended. */
    ENDED("geëindigd", "ended"),
    /** Ontbonden: a party ended it at once. */
    DISSOLVED("ontbonden", "dissolved"),
    /** The offer was not taken up. */
    REFUSED("geweigerd", "refused"),
    WITHDRAWN("ingetrokken", "withdrawn");

    private final Message label;

    AgreementState(String dutch, String english) {
        this.label = Message.of(dutch, english);
    }

    /** How it reads after "the agreement is". */
    public Message label() {
        return label;
    }

    /** Whether both parties are bound by it now. */
    public boolean isRunning() {
        return switch (this) {
            case IN_FORCE, AMENDED, EXTENDED -> true;
            case DRAFT, OFFERED, SIGNED_BY_ONE, ENDED, DISSOLVED, REFUSED, WITHDRAWN -> false;
        };
    }
}
