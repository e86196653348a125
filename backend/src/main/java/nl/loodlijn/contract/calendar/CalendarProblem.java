package nl.loodlijn.contract.calendar;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about the end of an agreement is refused. */
final class CalendarProblem {
    static final ProblemType NOT_ENDING = new ProblemType("agreement-not-ending", 409,
            Message.of("Deze overeenkomst eindigt nog niet.", "This agreement does not end yet."));
    static final ProblemType NOT_A_PARTY = new ProblemType("transition-not-a-party", 403,
            Message.of("Dit vinken alleen de partijen bij de overeenkomst af.", "Only the parties to the agreement tick this."));
    static final ProblemType CLIENTS_LEFT = new ProblemType("transition-clients-left", 409,
            Message.of("Er zijn nog inwoners die niet zijn overgedragen, of er is nog niet geteld.",
                    "There are residents who were not handed over yet, or nobody counted yet."));

    private CalendarProblem() {
    }
}
