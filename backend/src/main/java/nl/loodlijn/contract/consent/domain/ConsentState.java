package nl.loodlijn.contract.consent.domain;

import nl.loodlijn.platform.problem.Message;

/** Where a consent stands that is asked of the region or of one municipality. What leads from one to another is a {@link ConsentStep}. */
public enum ConsentState {
    /** Gevraagd: an answer is waited for. */
    ASKED("gevraagd", "asked"),
    /** Vraag gesteld: who decides wants to know more first, and the term stands still. */
    QUESTION("in afwachting van een antwoord", "waiting for an answer"),
    /** Toestemming gegeven. */
    CONSENTED("gegeven", "given"),
    /** Geweigerd. */
    REFUSED("geweigerd", "refused"),
    /** Ingetrokken: the head contractor took the report back. */
    WITHDRAWN("niet meer gevraagd", "no longer asked"),
    /** Teruggenomen: who gave it took it back, and gave a last day. */
    REVOKED("teruggenomen", "taken back");

    private final Message label;

    ConsentState(String dutch, String english) {
        this.label = Message.of(dutch, english);
    }

    /** In the middle of a sentence: "de toestemming is ...". */
    public Message label() {
        return label;
    }

    /** Whether a decision is still to come. */
    public boolean isOpen() {
        return this == ASKED || this == QUESTION;
    }
}
