package nl.loodlijn.contract.register;

import nl.loodlijn.platform.problem.Message;

/** Where a relation stands on a day. */
public enum Phase {
    WORKING("werkt", "works"),
    /** Consented, or registered, and begins on a later day. */
    PLANNED("begint later", "begins later"),
    /** Reported, and there is no consent yet. */
    WAITING("wacht op toestemming", "waits for consent"),
    ENDED("beëindigd", "ended"),
    /** Refused or withdrawn. */
    OFF("gaat niet door", "called off");

    private final Message label;

    Phase(String dutch, String english) {
        this.label = Message.of(dutch, english);
    }

    public Message label() {
        return label;
    }
}
