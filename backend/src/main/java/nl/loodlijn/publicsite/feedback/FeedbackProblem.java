package nl.loodlijn.publicsite.feedback;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about feedback is refused. */
final class FeedbackProblem {
    static final ProblemType OVER = new ProblemType("feedback-over", 409,
            Message.of("Deze melding is al beantwoord of afgesloten.", "This report was answered or closed already."));
    static final ProblemType NOT_YOURS_TO_DO = new ProblemType("feedback-other-side", 403,
            Message.of("De aanbieder beantwoordt deze melding. U kunt herinneren of afsluiten.",
                    "The provider answers this report. You can remind or close it."));
    static final ProblemType NOBODY_TO_REMIND = new ProblemType("feedback-own-to-answer", 409,
            Message.of("Deze melding beantwoordt u zelf.", "You answer this report yourself."));
    static final ProblemType REMINDED_TODAY = new ProblemType("feedback-reminded", 409,
            Message.of("De aanbieder is het afgelopen etmaal al herinnerd.", "The provider was reminded in the last 24 hours already."));

    private FeedbackProblem() {
    }
}
