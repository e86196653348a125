package nl.loodlijn.admission.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.admission.assessment.DecisionBasis;
import nl.loodlijn.admission.assessment.DecisionRow;
import nl.loodlijn.admission.assessment.JudgementRow;
import nl.loodlijn.admission.assessment.ObjectionRow;
import nl.loodlijn.admission.assessment.PartRow;
import nl.loodlijn.admission.assessment.ReadDecisions;
import nl.loodlijn.admission.assessment.WholeAssessment;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.DecisionCheck;
import nl.loodlijn.admission.domain.Judged;
import nl.loodlijn.admission.domain.ObjectionStep;
import nl.loodlijn.admission.domain.ObjectionTerms;
import nl.loodlijn.admission.domain.Verdict;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.tenancy.Actor;

/** Assessments, decisions and objections as the API shows them. */
final class AssessmentViews {
    private AssessmentViews() {
    }

    /**
     * How an application is assessed, as far as the one who asks may see it.
     *
     * @param mine the place of the one who asks among the assessors; absent for who does not assess it
     * @param bothGave whether both gave their judgements; those of the other are seen from then on
     * @param decidable whether every criterion was judged, so that a decision can be taken
     */
    @Serdeable
    @Introspected
    record Assessment(int round, List<Assessor> assessors, @Nullable Integer mine, boolean bothGave, boolean decidable,
            List<CriterionJudged> criteria) {
        static Assessment of(WholeAssessment whole, UUID person) {
            return new Assessment(whole.application().row().round(),
                    whole.assessors().stream().map(one -> new Assessor(one.place(), one.personName(), one.givenAt() != null)).toList(),
                    whole.assessor(person).map(one -> one.place()).orElse(null), whole.bothGave(),
                    whole.bothGave() && whole.judged().stream().allMatch(one -> one.counts().isPresent()),
                    whole.application().asked().stream().map(criterion -> CriterionJudged.of(whole, criterion, person)).toList());
        }
    }

    /** @param given whether the own judgements were given */
    @Serdeable
    @Introspected
    record Assessor(int place, String name, boolean given) {
    }

    /**
     * A criterion and what was judged about it.
     *
     * @param own of the one who asks; absent while there is none
     * @param judgements of both assessors, by place; empty before both were given
     * @param joint what the two judge together
     * @param counts what counts; absent while that is not known
     * @param needsJoint whether the two differ, or agree that something is missing
     */
    @Serdeable
    @Introspected
    record CriterionJudged(String code, @Nullable Judgement own, List<Judgement> judgements, @Nullable Judgement joint,
            @Nullable Verdict counts, boolean needsJoint) {
        static CriterionJudged of(WholeAssessment whole, Criterion criterion, UUID person) {
            Judged judged = whole.judged(criterion);
            String code = criterion.code();
            List<Judgement> both = whole.bothGave()
                    ? whole.assessors().stream().flatMap(one -> whole.judgement(code, one.personId()).stream()).map(Judgement::of).toList()
                    : List.of();
            return new CriterionJudged(code, whole.judgement(code, person).map(Judgement::of).orElse(null), both,
                    whole.joint(code).map(Judgement::of).orElse(null), judged.counts().orElse(null), judged.needsJoint());
        }
    }

    /** @param version for If-Match when it is changed */
    @Serdeable
    @Introspected
    record Judgement(Verdict verdict, String reason, @Nullable LocalDate seenOn, String version) {
        static Judgement of(JudgementRow row) {
            return new Judgement(row.verdict(), row.reason(), row.seenOn(), EditedVersion.tag(row.version()));
        }
    }

    /** @param lastDay on which the provider could answer */
    @Serdeable
    @Introspected
    record AdditionTermToday(int days, LocalDate lastDay) {
    }

    /**
     * What a decision would rest on.
     *
     * @param open whether the state of the application lets one be taken
     * @param notJudged codes of criteria that wait for a judgement
     * @param inTheWay codes of criteria that stand in the way of an approval
     * @param conditions codes of criteria that an approval has to make a condition of
     * @param earliest the first day that can be the last of an approval
     * @param latest the last such day
     */
    @Serdeable
    @Introspected
    record BasisOfDecision(boolean open, List<Assessor> assessors, List<CriterionJudged> criteria, List<String> notJudged,
            List<String> inTheWay, List<String> conditions, LocalDate earliest, LocalDate latest) {
        static BasisOfDecision of(DecisionBasis basis, UUID person) {
            Assessment judged = Assessment.of(basis.assessment(), person);
            return new BasisOfDecision(basis.open(), judged.assessors(), judged.criteria(), basis.notJudged(), basis.inTheWay(),
                    basis.conditions(), basis.earliest(), basis.latest());
        }
    }

    /** @param decisions the newest first */
    @Serdeable
    @Introspected
    record Decisions(List<Decision> decisions, List<ObjectionCase> objections) {
        static Decisions of(ReadDecisions.Decided decided, Actor.Member actor) {
            return new Decisions(decided.decisions().stream().map(row -> Decision.of(row, decided.parts())).toList(),
                    decided.objections().stream().map(row -> ObjectionCase.of(row, decided.may(actor, row))).toList());
        }
    }

    /**
     * A decision; its letter stands under its round.
     *
     * @param onTime whether it came before the clock of the region had run out
     * @param objectUntil the last day on which one can object, or complain, in time
     */
    @Serdeable
    @Introspected
    record Decision(int round, DecisionCheck.Outcome outcome, String reasons, String conditions, @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil, boolean onTime, Instant decidedAt, String decidedBy, LocalDate objectUntil,
            List<DecisionPart> parts) {
        static Decision of(DecisionRow row, List<PartRow> parts) {
            return new Decision(row.round(), row.outcome(), row.reasons(), row.conditions(), row.validFrom(), row.validUntil(),
                    row.onTime(),
                    row.decidedAt(), row.decidedByName(),
                    ObjectionTerms.lastDay(LocalDate.ofInstant(row.decidedAt(), Netherlands.ZONE)),
                    parts.stream().filter(part -> part.round() == row.round()).map(DecisionPart::of).toList());
        }
    }

    /** Where a decision is different; empty texts stand for all categories or establishments. */
    @Serdeable
    @Introspected
    record DecisionPart(String category, String establishment, DecisionCheck.Outcome outcome, String reason) {
        static DecisionPart of(PartRow row) {
            return new DecisionPart(row.category(), row.establishment(), row.outcome(), row.reason());
        }
    }

    /**
     * An objection or a complaint.
     *
     * @param round of the decision it is about
     * @param kind AWB_OBJECTION or PRIVATE_LAW_COMPLAINT
     * @param state RECEIVED, HEARING, DECIDED or WITHDRAWN
     * @param lastDay for the decision on it
     * @param outcome FOUNDED, UNFOUNDED or INADMISSIBLE
     * @param may what the one who asks can do about it now; not to decide for who took the decision it is about
     */
    @Serdeable
    @Introspected
    record ObjectionCase(UUID id, int round, String kind, String state, String grounds, LocalDate receivedOn, boolean inTime,
            LocalDate lastDay, @Nullable LocalDate hearingOn, @Nullable String hearingPlace, @Nullable String outcome,
            @Nullable String reasons, @Nullable LocalDate decidedOn, List<ObjectionStep> may, String version) {
        static ObjectionCase of(ObjectionRow row, List<ObjectionStep> may) {
            return new ObjectionCase(row.id(), row.round(), row.kind(), row.state(), row.grounds(), row.receivedOn(), row.inTime(),
                    row.dueOn(),
                    row.hearingOn(), row.hearingPlace(), row.outcome(), row.reasons(), row.decidedOn(), may,
                    EditedVersion.tag(row.version()));
        }
    }

    /**
     * How a region keeps its terms.
     *
     * @param late decisions that came after the last day
     * @param overdue applications without a decision whose last day is over
     * @param medianDays between submitting and the first decision; absent without any
     * @param fromPassport answers that were taken from a passport and accepted without asking again
     */
    @Serdeable
    @Introspected
    record ApplicationFigures(long decided, long late, long running, long overdue, @Nullable Integer medianDays, long fromPassport) {
    }
}
