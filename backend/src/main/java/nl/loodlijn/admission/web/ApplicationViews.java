package nl.loodlijn.admission.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.admission.application.AdditionItemRow;
import nl.loodlijn.admission.application.AdditionRow;
import nl.loodlijn.admission.application.AnswerRow;
import nl.loodlijn.admission.application.ApplicationRow;
import nl.loodlijn.admission.application.FacetRow;
import nl.loodlijn.admission.application.FileRow;
import nl.loodlijn.admission.application.ListedRow;
import nl.loodlijn.admission.application.StepRow;
import nl.loodlijn.admission.application.WholeApplication;
import nl.loodlijn.admission.criteria.CriterionJson;
import nl.loodlijn.admission.domain.ApplicationFacts;
import nl.loodlijn.admission.domain.ApplicationGap;
import nl.loodlijn.admission.domain.ApplicationState;
import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.admission.domain.Completeness;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.DecisionClock;
import nl.loodlijn.admission.domain.EvidenceFile;
import nl.loodlijn.platform.calendar.TermEnd;
import nl.loodlijn.platform.calendar.TermRule;
import nl.loodlijn.platform.problem.EditedVersion;

/** Applications as the API shows them. */
final class ApplicationViews {
    private ApplicationViews() {
    }

    /**
     * An application: to the provider as it is being written, to the region as it was submitted.
     *
     * @param version of its state and facts, as in the header ETag
     * @param may the steps that the acting party can take now
     * @param round 0 before it was submitted, 1 for the first assessment
     */
    @Serdeable
    @Introspected
    record ApplicationView(UUID id, ApplicationState state, String version, Applicant organisation, AppliedFor criteria, AppliedFacts facts,
            List<CriterionAnswer> answers, @Nullable ApplicationClock clock, @Nullable OpenAddition addition,
            List<ApplicationMoment> history, List<ApplicationStep> may,
            Instant beganAt, Instant changedAt, @Nullable Instant submittedAt, int round, @Nullable Instant decidedAt,
            @Nullable Boolean decidedOnTime, @Nullable LocalDate validUntil, @Nullable Instant endedAt) {
        static ApplicationView of(WholeApplication whole, boolean provider, LocalDate today, Locale language) {
            ApplicationRow row = whole.row();
            return new ApplicationView(row.id(), row.state(), EditedVersion.tag(row.version()),
                    new Applicant(row.organisationId(), row.organisationName()),
                    new AppliedFor(row.setId(), row.setName(), row.criteriaNumber()), AppliedFacts.of(row.facts()),
                    CriterionAnswer.all(whole),
                    whole.clock().map(clock -> ApplicationClock.of(clock, whole, today, language)).orElse(null),
                    whole.openAddition().map(open -> OpenAddition.of(open, whole, today)).orElse(null),
                    whole.steps().stream().map(ApplicationMoment::of).toList(),
                    ApplicationStep.allowed(row.state(), provider ? ApplicationStep.Taker.PROVIDER : ApplicationStep.Taker.REGION).stream()
                            .filter(step -> step != ApplicationStep.RECONSIDER).toList(),
                    row.beganAt(), row.changedAt(), row.submittedAt(), row.round(), row.decidedAt(), row.decidedOnTime(), row.validUntil(),
                    row.endedAt());
        }
    }

    @Serdeable
    @Introspected
    record Applicant(UUID id, String name) {
    }

    /** @param number of the version that this application is judged by */
    @Serdeable
    @Introspected
    record AppliedFor(UUID setId, String name, int number) {
    }

    @Serdeable
    @Introspected
    record AppliedFacts(List<CareLaw> laws, List<String> categories, List<String> establishments, String kvkNumber, String rsin,
            String agbCode,
            String contactName, String contactEmail, String contactPhone) {
        static AppliedFacts of(ApplicationFacts facts) {
            return new AppliedFacts(Arrays.stream(CareLaw.values()).filter(facts.laws()::contains).toList(), facts.categories(),
                    facts.establishments(), facts.kvkNumber(), facts.rsin(), facts.agbCode(), facts.contactName(), facts.contactEmail(),
                    facts.contactPhone());
        }
    }

    /**
     * A criterion that is asked of this provider and what it answered.
     *
     * @param version for If-Match when it is changed; "0" while nothing was answered
     * @param open whether it may be answered now
     */
    @Serdeable
    @Introspected
    record CriterionAnswer(CriterionJson criterion, String version, boolean open, boolean answered, boolean notApplicable,
            String explanation,
            String number, String declaredBy, @Nullable LocalDate declaredOn, String page, boolean canShow, @Nullable LocalDate issuedOn,
            @Nullable Instant changedAt, List<EvidenceDocument> files, @Nullable FromPassport fromPassport) {
        static List<CriterionAnswer> all(WholeApplication whole) {
            return whole.asked().stream().map(criterion -> of(whole, criterion)).toList();
        }

        static CriterionAnswer of(WholeApplication whole, Criterion criterion) {
            List<EvidenceDocument> files = whole.files().stream().filter(file -> file.code().equals(criterion.code()))
                    .map(EvidenceDocument::of).toList();
            boolean open = whole.open().contains(criterion.code());
            CriterionJson asked = CriterionJson.of(criterion);
            return whole.answers().stream().filter(row -> row.code().equals(criterion.code())).findFirst()
                    .map(row -> of(row, asked, open, files, FromPassport.of(whole, criterion.code())))
                    .orElseGet(() -> new CriterionAnswer(asked, EditedVersion.tag(0), open, !files.isEmpty(), false, "", "", "", null, "",
                            false,
                            null, null, files, null));
        }

        private static CriterionAnswer of(AnswerRow row, CriterionJson asked, boolean open, List<EvidenceDocument> files,
                @Nullable FromPassport fromPassport) {
            return new CriterionAnswer(asked, EditedVersion.tag(row.version()), open, true, row.notApplicable(), row.explanation(),
                    row.number(),
                    row.declaredBy(), row.declaredOn(), row.page(), row.canShow(), row.issuedOn(), row.changedAt(), files,
                    fromPassport);
        }
    }

    /**
     * That an answer comes from the passport of the provider, as far as the one who asks may see it.
     *
     * @param acceptedBy name of the region whose two assessors judged that it suffices
     * @param validUntil the last day on which it counts; absent: until something changes
     * @param endedAt since when that region does not stand by it any more
     * @param outcome ACCEPTED when this region took it as it was, ASKED_AGAIN when it asked anew; absent while that is not known
     */
    @Serdeable
    @Introspected
    record FromPassport(String acceptedBy, LocalDate acceptedOn, @Nullable LocalDate validUntil, @Nullable Instant endedAt,
            @Nullable String outcome) {
        static @Nullable FromPassport of(WholeApplication whole, String code) {
            return whole.marks().stream().filter(mark -> mark.code().equals(code)).findFirst().map(mark -> new FromPassport(
                    mark.acceptedBy(), mark.acceptedOn(), mark.validUntil(), mark.endedAt(), mark.outcome())).orElse(null);
        }
    }

    /**
     * A document with an answer.
     *
     * @param state QUARANTINED while it waits for the virus scanner, INFECTED when that found something
     * @param size in bytes
     * @param sha256 of its content, in hexadecimal
     * @param version of its dates, for If-Match
     */
    @Serdeable
    @Introspected
    record EvidenceDocument(UUID id, String name, String mediaType, long size, String sha256, EvidenceFile.State state,
            @Nullable LocalDate issuedOn, @Nullable LocalDate validUntil, String version, Instant uploadedAt) {
        static EvidenceDocument of(FileRow row) {
            return new EvidenceDocument(row.id(), row.name(), row.mediaType(), row.size(), row.sha256(), row.state(), row.issuedOn(),
                    row.validUntil(), EditedVersion.tag(row.version()), row.uploadedAt());
        }
    }

    /**
     * How long the region may take.
     *
     * @param days the term as it was when it started
     * @param source article that it rests on; absent where the region promised it by itself
     * @param lastDay absent while it stands still
     * @param daysLeft after today: 0 on the last day, less when it is over; while it stands still, the days that were left then
     * @param because the rules that moved its end
     */
    @Serdeable
    @Introspected
    record ApplicationClock(LocalDate startedOn, int days, DecisionClock.Regime regime, @Nullable String source, boolean paused,
            @Nullable LocalDate lastDay, long daysLeft, boolean stopped, List<ClockRule> because) {
        static ApplicationClock of(DecisionClock clock, WholeApplication whole, LocalDate today, Locale language) {
            boolean stopped = whole.row().decidedAt() != null && !whole.row().state().isRunning() || whole.row().endedAt() != null;
            boolean paused = whole.row().state() == ApplicationState.ADDITION_ASKED;
            TermEnd end = paused ? null : clock.end().orElse(null);
            return new ApplicationClock(clock.startedOn(), clock.days(), clock.regime(),
                    clock.regime() == DecisionClock.Regime.AWB ? "Algemene wet bestuursrecht art. 4:13" : null, paused,
                    end == null ? null : end.lastDay(), clock.daysLeft(today), stopped,
                    end == null ? List.of() : end.because().stream().map(rule -> ClockRule.of(rule, language)).toList());
        }
    }

    @Serdeable
    @Introspected
    record ClockRule(String source, String sentence) {
        static ClockRule of(TermRule rule, Locale language) {
            return new ClockRule(rule.source(), rule.sentence().in(language));
        }
    }

    /** @param lastDay on which the additions can be given */
    @Serdeable
    @Introspected
    record OpenAddition(int number, LocalDate askedOn, LocalDate lastDay, long daysLeft, List<MissingPart> items) {
        static OpenAddition of(AdditionRow row, WholeApplication whole, LocalDate today) {
            return new OpenAddition(row.number(), row.askedOn(), row.dueOn(),
                    java.time.temporal.ChronoUnit.DAYS.between(today, row.dueOn()),
                    whole.additionItems().stream().filter(item -> item.number() == row.number()).map(MissingPart::of).toList());
        }
    }

    @Serdeable
    @Introspected
    record MissingPart(String code, String missing) {
        static MissingPart of(AdditionItemRow row) {
            return new MissingPart(row.code(), row.missing());
        }
    }

    /** @param by who did it; absent for what followed from the date */
    @Serdeable
    @Introspected
    record ApplicationMoment(ApplicationStep step, Instant at, @Nullable String by, @Nullable String note) {
        static ApplicationMoment of(StepRow row) {
            return new ApplicationMoment(row.step(), row.at(), row.personName(), row.note());
        }
    }

    /**
     * @param asked how many criteria the provider answers
     * @param answered how many of those lack nothing
     */
    @Serdeable
    @Introspected
    record ApplicationCompleteness(boolean complete, int asked, int answered, List<CompletenessGap> gaps) {
        static ApplicationCompleteness of(Completeness completeness, Locale language) {
            return new ApplicationCompleteness(completeness.isComplete(), completeness.asked(), completeness.answered(),
                    completeness.gaps().stream().map(gap -> CompletenessGap.of(gap, language)).toList());
        }
    }

    /**
     * Something that stands in the way of submitting.
     *
     * @param criterion code; absent for a fact
     * @param pointer as in the refusal of the submission: {@code /facts/...} or {@code /answers/<code>/...}
     */
    @Serdeable
    @Introspected
    record CompletenessGap(@Nullable String criterion, String pointer, String code, String message) {
        static CompletenessGap of(ApplicationGap gap, Locale language) {
            return new CompletenessGap(gap.criterion().isEmpty() ? null : gap.criterion(), gap.pointer(), gap.kind().code(),
                    gap.kind().message().in(language));
        }
    }

    /**
     * An application in the list.
     *
     * @param lastDay for the decision; absent while the clock stands still, before it started and after the decision
     * @param additionLastDay for the additions that are asked now
     */
    @Serdeable
    @Introspected
    record ListedApplication(UUID id, ApplicationState state, Applicant organisation, UUID setId, String setName, Instant beganAt,
            Instant changedAt,
            @Nullable Instant submittedAt, @Nullable LocalDate lastDay, @Nullable LocalDate additionLastDay, @Nullable Instant decidedAt,
            @Nullable Boolean decidedOnTime, @Nullable LocalDate validUntil) {
        static ListedApplication of(ListedRow row) {
            return new ListedApplication(row.id(), row.state(), new Applicant(row.organisationId(), row.organisationName()), row.setId(),
                    row.setName(),
                    row.beganAt(), row.changedAt(), row.submittedAt(), row.dueOn(), row.additionDueOn(), row.decidedAt(),
                    row.decidedOnTime(), row.validUntil());
        }
    }

    /** @param label what a set is called; absent for states and terms, which have fixed values */
    @Serdeable
    @Introspected
    record ApplicationFacetValue(String value, @Nullable String label, long count) {
    }

    /** @param term late, soon (within 14 days), later, paused or none */
    @Serdeable
    @Introspected
    record ApplicationFacets(List<ApplicationFacetValue> state, List<ApplicationFacetValue> set, List<ApplicationFacetValue> term) {
        static ApplicationFacets of(List<FacetRow> rows) {
            return new ApplicationFacets(values(rows, "state"), values(rows, "set"), values(rows, "term"));
        }

        private static List<ApplicationFacetValue> values(List<FacetRow> rows, String facet) {
            return rows.stream().filter(row -> row.facet().equals(facet))
                    .map(row -> new ApplicationFacetValue(row.value(), row.label(), row.number())).toList();
        }
    }

    @Serdeable
    @Introspected
    record ApplicationPage(long total, List<ListedApplication> items, ApplicationFacets facets, @Nullable String next) {
    }
}
