package nl.loodlijn.organisation.departure;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why a departure is refused. */
final class DepartureProblem {
    static final ProblemType ALREADY_LEAVING = new ProblemType("already-leaving", 409,
            Message.of("Het vertrek van deze persoon is al vastgelegd. Maak dat eerst ongedaan als de dag verandert.",
                    "The departure of this person was announced already. Undo that first when the day changes."));
    static final ProblemType NOT_LEAVING = new ProblemType("not-leaving", 409,
            Message.of("Er is geen vertrek dat nog ongedaan kan worden gemaakt. Nodig de persoon opnieuw uit.",
                    "There is no departure that can still be undone. Invite the person again."));

    private DepartureProblem() {
    }
}
