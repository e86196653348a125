package nl.loodlijn.contract.consortium;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about a consortium is refused. */
final class ConsortiumProblem {
    static final ProblemType NO_NUMBER = new ProblemType("consortium-without-number", 409,
            Message.of("Koppel eerst het KvK-nummer van deze aanbieder. Leden horen bij een organisatie uit het Handelsregister.",
                    "Attach the KvK number of this provider first. Members belong to an organisation of the trade register."));

    private ConsortiumProblem() {
    }
}
