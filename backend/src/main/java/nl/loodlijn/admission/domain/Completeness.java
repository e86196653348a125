package nl.loodlijn.admission.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether an application can be submitted (volledigheidstoets, domain B3 step 2).
 *
 * @param gaps what stands in the way, facts first, then in the order of the criteria
 * @param asked how many criteria the provider answers; those that the region looks up itself are not among them
 * @param answered how many of those lack nothing
 */
public record Completeness(List<ApplicationGap> gaps, int asked, int answered) {
    public Completeness {
        gaps = List.copyOf(gaps);
    }

    public boolean isComplete() {
        return gaps.isEmpty();
    }

    /**
     * Looks at everything.
     *
     * @param today in the Netherlands
     */
    public static Completeness of(ApplicationFacts facts, List<Criterion> criteria, Collection<ApplicationAnswer> answers,
            LocalDate today) {
        return ofAnswers(FactsCheck.gaps(facts), facts, criteria.stream().filter(facts::isAsked).toList(), answers, today);
    }

    /** Looks at the answers that were asked for in addition, and at nothing else. */
    public static Completeness ofAddition(ApplicationFacts facts, List<Criterion> askedFor, Collection<ApplicationAnswer> answers,
            LocalDate today) {
        return ofAnswers(List.of(), facts, askedFor, answers, today);
    }

    private static Completeness ofAnswers(List<ApplicationGap> ofFacts, ApplicationFacts facts, List<Criterion> criteria,
            Collection<ApplicationAnswer> answers, LocalDate today) {
        Map<String, ApplicationAnswer> byCode = answers.stream()
                .collect(Collectors.toMap(ApplicationAnswer::code, Function.identity(), (one, other) -> one));
        List<ApplicationGap> gaps = new ArrayList<>(ofFacts);
        int asked = 0;
        int answered = 0;
        for (Criterion criterion : criteria) {
            if (criterion.evidence().kind() == EvidenceKind.OWN_CHECK) {
                continue;
            }
            asked++;
            ApplicationAnswer answer = byCode.getOrDefault(criterion.code(), ApplicationAnswer.none(criterion.code()));
            List<ApplicationGap> found = new AnswerCheck(criterion, answer, today, facts.kvkNumber()).gaps();
            answered += found.isEmpty() ? 1 : 0;
            gaps.addAll(found);
        }
        return new Completeness(gaps, asked, answered);
    }
}
