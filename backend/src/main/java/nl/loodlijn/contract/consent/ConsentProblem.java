package nl.loodlijn.contract.consent;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about a report of a subcontractor is refused. */
final class ConsentProblem {
    static final ProblemType ALREADY_REPORTED = new ProblemType("subcontractor-already-reported", 409,
            Message.of("U hebt deze onderaannemer al gemeld en wacht op antwoord. Trek die melding in als er iets niet klopt.",
                    "You reported this subcontractor already and wait for the answer. Withdraw that report when something is wrong."));
    static final ProblemType OWN = new ProblemType("subcontractor-is-oneself", 409,
            Message.of("Dit is uw eigen organisatie.", "This is your own organisation."));
    static final ProblemType STOPPED = new ProblemType("subcontractor-stopped", 409,
            Message.of("Deze aanbieder is gestopt.", "This provider stopped."));
    static final ProblemType DECIDED = new ProblemType("consent-over", 409,
            Message.of("Hier is al over besloten, of de melding is ingetrokken.",
                    "This was decided already, or the report was withdrawn."));
    static final ProblemType NOT_YOURS_TO_DO = new ProblemType("consent-other-side", 403,
            Message.of("Dit is aan een ander: wie gevraagd is beslist, de hoofdaannemer meldt en antwoordt.",
                    "This is for somebody else: who is asked decides, the head contractor reports and answers."));
    static final ProblemType QUESTION_WAITS = new ProblemType("consent-question-waits", 409,
            Message.of("Er wacht al een vraag op antwoord.", "A question waits for an answer already."));
    static final ProblemType NOT_WORKING = new ProblemType("subcontracting-not-running", 409,
            Message.of("Deze onderaannemer werkt niet (meer) voor u, of er is nog geen toestemming.",
                    "This subcontractor does not work for you (any more), or there is no consent yet."));

    private ConsentProblem() {
    }
}
