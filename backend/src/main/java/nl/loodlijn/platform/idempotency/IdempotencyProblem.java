package nl.loodlijn.platform.idempotency;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why a request that may have been sent before is not carried out. */
final class IdempotencyProblem {
    static final ProblemType KEY_REUSED = new ProblemType("idempotency-key-reused", 422,
            Message.of("Met deze sleutel is eerder iets anders verstuurd (Idempotency-Key). Gebruik een nieuwe.",
                    "Something else was sent with this key before (Idempotency-Key). Use a new one."));
    static final ProblemType IN_PROGRESS = new ProblemType("request-in-progress", 409,
            Message.of("Dit verzoek wordt al uitgevoerd. Wacht even en probeer het opnieuw.",
                    "This request is being carried out already. Wait a moment and try again."));
    static final ProblemType ANSWER_NOT_KEPT = new ProblemType("answer-not-kept", 409,
            Message.of("Dit verzoek is al uitgevoerd. Het antwoord was te groot om te bewaren; vraag op wat er nu is.",
                    "This request was carried out already. Its answer was too large to keep; ask for what there is now."));

    private IdempotencyProblem() {
    }
}
