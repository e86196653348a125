package nl.loodlijn.admission.assessment;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about an assessment is refused. */
public final class AssessmentProblem {
    public static final ProblemType TWO_ASSESS = new ProblemType("two-assess-already", 409,
            Message.of("Twee toetsers beoordelen deze aanvraag al.", "Two assessors assess this application already."));
    public static final ProblemType NOT_ASSESSOR = new ProblemType("not-an-assessor", 409,
            Message.of("U bent geen toetser van deze aanvraag. Begin eerst met beoordelen.",
                    "You are no assessor of this application. Begin to assess first."));
    public static final ProblemType GIVEN = new ProblemType("judgements-given", 409,
            Message.of("U hebt uw oordeel al gegeven. Het staat vast, tot er een aanvulling komt.",
                    "You gave your judgement already. It stays, until an addition comes in."));
    public static final ProblemType UNFINISHED = new ProblemType("judgements-unfinished", 409,
            Message.of("U hebt nog niet elke eis beoordeeld.", "You did not judge every criterion yet."));
    public static final ProblemType NOT_BOTH = new ProblemType("not-both-judged", 409,
            Message.of("Nog niet beide toetsers hebben hun oordeel gegeven.", "Not both assessors gave their judgement yet."));
    public static final ProblemType NO_DIFFERENCE = new ProblemType("judgements-agree", 409,
            Message.of("Over deze eis oordelen beide toetsers hetzelfde.", "Both assessors judge the same about this criterion."));
    public static final ProblemType NOT_OBJECTABLE = new ProblemType("nothing-to-object-to", 409,
            Message.of("Er is geen besluit waartegen u iets kunt inbrengen, of daar loopt al een zaak over.",
                    "There is no decision that you can object to, or there is a case about it already."));
    public static final ProblemType OBJECTION_DECIDED = new ProblemType("objection-decided", 409,
            Message.of("Over uw bezwaar of klacht tegen dit besluit is al beslist. Daarna is er geen tweede.",
                    "Your objection or complaint against this decision was decided on already. There is no second one after that."));
    public static final ProblemType OBJECTION_CLOSED = new ProblemType("objection-closed", 409,
            Message.of("Deze zaak is gesloten.", "This case is closed."));
    public static final ProblemType SAME_DECIDER = new ProblemType("decided-by-oneself", 409,
            Message.of("Wie het besluit nam, beslist niet over het bezwaar of de klacht ertegen (Awb art. 10:3).",
                    "Who took the decision does not decide on the objection or complaint against it (Awb art. 10:3)."));

    private AssessmentProblem() {
    }
}
