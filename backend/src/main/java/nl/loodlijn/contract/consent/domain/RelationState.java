package nl.loodlijn.contract.consent.domain;

import nl.loodlijn.platform.problem.Message;

/** Where the report of a subcontractor stands. While it is open, that follows from what each of those who decide said. */
public enum RelationState {
    /** Gemeld: the head contractor waits for consent. */
    REPORTED("gemeld, wacht op toestemming", "reported, waits for consent"),
    /** Vraag gesteld: somebody who decides wants to know more. */
    QUESTION("vraag gesteld", "question asked"),
    /** Toestemming: for all, or for some of the municipalities. */
    CONSENTED("toestemming", "consented"),
    /** Geweigerd by all who decide. */
    REFUSED("geweigerd", "refused"),
    /** Geregistreerd: self-employed without staff, no consent needed. */
    REGISTERED("geregistreerd, geen toestemming nodig", "registered, no consent needed"),
    /** Ingetrokken before there was a decision. */
    WITHDRAWN("ingetrokken", "withdrawn"),
    /** Beëindigd. */
    ENDED("beëindigd", "ended");

    private final Message label;

    RelationState(String dutch, String english) {
        this.label = Message.of(dutch, english);
    }

    public Message label() {
        return label;
    }

    /** Whether a decision is still to come. */
    public boolean isOpen() {
        return this == REPORTED || this == QUESTION;
    }

    /** Whether the subcontractor works, or may begin on the day that was reported. */
    public boolean holds() {
        return this == CONSENTED || this == REGISTERED;
    }
}
