package nl.loodlijn.admission.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nl.loodlijn.admission.domain.ApplicationAnswer;
import nl.loodlijn.admission.domain.ApplicationState;
import nl.loodlijn.admission.domain.Completeness;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.DecisionClock;
import nl.loodlijn.admission.domain.EvidenceFile;
import nl.loodlijn.admission.domain.EvidenceKind;
import nl.loodlijn.platform.calendar.TenantDays;

/**
 * An application with what was answered, as the one who asks may see it: the provider what it writes, the region what was submitted.
 *
 * @param criteria all of the version it is judged by, in the order of the region
 * @param closed days on which the region is closed
 */
public record WholeApplication(ApplicationRow row, List<Criterion> criteria, Given given, List<StepRow> steps, List<AdditionRow> additions,
        List<AdditionItemRow> additionItems, TenantDays closed) {
    public List<AnswerRow> answers() {
        return given.answers();
    }

    /** The documents with the answers. */
    public List<FileRow> files() {
        return given.files();
    }

    /** Which answers come from the passport. */
    public List<PassportMarkRow> marks() {
        return given.marks();
    }

    /** The criteria that are asked of this provider. */
    public List<Criterion> asked() {
        return criteria.stream().filter(row.facts()::isAsked).toList();
    }

    /** Codes of the criteria that may be answered now. */
    public Set<String> open() {
        return switch (row.state()) {
            case DRAFT -> criteria.stream().filter(one -> one.evidence().kind() != EvidenceKind.OWN_CHECK).map(Criterion::code)
                    .collect(Collectors.toSet());
            case ADDITION_ASKED -> openAddition()
                    .map(open -> additionItems.stream().filter(item -> item.number() == open.number()).map(AdditionItemRow::code)
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
            case SUBMITTED, IN_REVIEW, APPROVED, REFUSED, SUSPENDED, EXPIRED, WITHDRAWN -> Set.of();
        };
    }

    /** Additions that are asked now. */
    public Optional<AdditionRow> openAddition() {
        return additions.stream().filter(AdditionRow::isOpen).findFirst();
    }

    /** Whether it can be submitted; while additions are asked, whether those can. */
    public Completeness completeness(LocalDate today) {
        Set<String> open = open();
        return row.state() == ApplicationState.ADDITION_ASKED
                ? Completeness.ofAddition(row.facts(), criteria.stream().filter(one -> open.contains(one.code())).toList(), answered(),
                        today)
                : Completeness.of(row.facts(), criteria, answered(), today);
    }

    /** @param written what is being written; what may be answered now is taken from there */
    WholeApplication withOpen(Given written) {
        return new WholeApplication(row, criteria, given.with(open(), written), steps, additions, additionItems, closed);
    }

    private List<ApplicationAnswer> answered() {
        Set<String> written = answers().stream().map(AnswerRow::code).collect(Collectors.toSet());
        List<ApplicationAnswer> all = new java.util.ArrayList<>(answers().stream().map(one -> one.answer(filesOf(one.code()))).toList());
        files().stream().map(FileRow::code).distinct().filter(code -> !written.contains(code))
                .forEach(code -> all.add(withFiles(ApplicationAnswer.none(code), filesOf(code))));
        return all;
    }

    private List<EvidenceFile> filesOf(String code) {
        return files().stream().filter(file -> file.code().equals(code)).map(FileRow::file).toList();
    }

    private static ApplicationAnswer withFiles(ApplicationAnswer none, List<EvidenceFile> files) {
        return new ApplicationAnswer(none.code(), none.notApplicable(), none.explanation(), none.number(), none.declaredBy(),
                none.declaredOn(), none.page(), none.canShow(), none.issuedOn(), files);
    }

    /** The clock of the region; empty before it was submitted. */
    public Optional<DecisionClock> clock() {
        LocalDate started = row.clockStartedOn();
        Integer days = row.decisionDays();
        String regime = row.regime();
        return started == null || days == null || regime == null
                ? Optional.empty()
                : Optional.of(new DecisionClock(started, days, DecisionClock.Regime.valueOf(regime),
                        additions.stream().filter(one -> !one.askedOn().isBefore(started)).map(AdditionRow::pause).toList(), closed));
    }
}
