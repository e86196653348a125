package nl.loodlijn.admission.assessment;

import java.time.LocalDate;
import java.util.List;

import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.admission.domain.DecisionCheck;
import nl.loodlijn.admission.domain.Judged;

/**
 * What a decision on an application would rest on, and what it can be.
 *
 * @param open whether its state lets a decision be taken
 * @param notJudged codes of the criteria that wait for a judgement of both, or of both together
 * @param inTheWay codes of the criteria that stand in the way of an approval
 * @param conditions codes of the criteria that an approval has to make a condition of
 * @param earliest the first day that can be the last of an approval
 * @param latest the last such day
 */
public record DecisionBasis(WholeAssessment assessment, boolean open, List<String> notJudged, List<String> inTheWay,
        List<String> conditions, LocalDate earliest, LocalDate latest) {
    static DecisionBasis of(WholeAssessment assessment, LocalDate today) {
        List<Judged> judged = assessment.judged();
        return new DecisionBasis(assessment, ApplicationStep.APPROVE.isAllowedIn(assessment.application().row().state()),
                codes(DecisionCheck.notJudged(judged)), codes(DecisionCheck.inTheWay(judged)),
                codes(DecisionCheck.toBecomeConditions(judged)), today.plusDays(1), DecisionCheck.latest(today));
    }

    private static List<String> codes(List<Judged> judged) {
        return judged.stream().map(one -> one.criterion().code()).toList();
    }
}
