package nl.loodlijn.contract.register;

import nl.loodlijn.platform.problem.Message;

/** How it stands with consent to a relation. */
public enum Consent {
    CONSENTED("toestemming", "consented"),
    /** Self-employed without staff. */
    NOT_NEEDED("niet nodig (zzp zonder personeel)", "not needed (self-employed without staff)"),
    /** Of all or of some of those who decide. */
    WAITING("wacht op antwoord", "waits for an answer"),
    REFUSED("geweigerd", "refused"),
    WITHDRAWN("melding ingetrokken", "report withdrawn");

    private final Message label;

    Consent(String dutch, String english) {
        this.label = Message.of(dutch, english);
    }

    public Message label() {
        return label;
    }
}
