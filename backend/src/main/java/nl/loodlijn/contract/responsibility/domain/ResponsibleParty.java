package nl.loodlijn.contract.responsibility.domain;

import nl.loodlijn.platform.problem.Message;

/** Whose a task can be; a municipality is no party to the agreement and still has tasks. */
public enum ResponsibleParty {
    HEAD("De hoofdaannemer", "The head contractor"),
    SUB("De onderaannemer", "The subcontractor"),
    MUNICIPALITY("De gemeente waar de inwoner woont", "The municipality where the resident lives"),
    REGION("De regio", "The region");

    private final Message label;

    ResponsibleParty(String dutch, String english) {
        this.label = Message.of(dutch, english);
    }

    public Message label() {
        return label;
    }
}
