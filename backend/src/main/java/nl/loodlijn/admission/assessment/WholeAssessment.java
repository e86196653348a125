package nl.loodlijn.admission.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.admission.application.WholeApplication;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.Judged;
import nl.loodlijn.admission.domain.Verdict;

/**
 * How an application is assessed, as far as the one who asks may see it.
 *
 * @param assessors at most two
 * @param judgements the own, and those of both from when both were given
 * @param joint where the two judge together
 */
public record WholeAssessment(WholeApplication application, List<AssessorRow> assessors, List<JudgementRow> judgements,
        List<JudgementRow> joint) {
    /** Whether both gave their judgements. */
    public boolean bothGave() {
        return assessors.stream().filter(one -> one.givenAt() != null).count() == 2;
    }

    public Optional<AssessorRow> assessor(UUID person) {
        return assessors.stream().filter(one -> one.personId().equals(person)).findFirst();
    }

    public Optional<JudgementRow> judgement(String code, UUID person) {
        return judgements.stream().filter(one -> one.code().equals(code) && one.personId().equals(person)).findFirst();
    }

    public Optional<JudgementRow> joint(String code) {
        return joint.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Every criterion that is asked, as it was judged by both; nothing is known of those before both gave theirs. */
    public List<Judged> judged() {
        return application.asked().stream().map(this::judged).toList();
    }

    public Judged judged(Criterion criterion) {
        if (!bothGave()) {
            return new Judged(criterion, null, null, null);
        }
        return new Judged(criterion, verdict(criterion.code(), 0), verdict(criterion.code(), 1),
                joint(criterion.code()).map(JudgementRow::verdict).orElse(null));
    }

    private @Nullable Verdict verdict(String code, int place) {
        return judgement(code, assessors.get(place).personId()).map(JudgementRow::verdict).orElse(null);
    }
}
