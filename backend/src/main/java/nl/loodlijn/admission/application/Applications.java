package nl.loodlijn.admission.application;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.admission.criteria.PublishedCriteria;
import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.settings.ClosingDays;

import reactor.core.publisher.Mono;

/** Applications, inside a unit of work. */
@Singleton
public final class Applications {
    private final ApplicationRepository applications;
    private final AnswerRepository answers;
    private final EvidenceRepository evidence;
    private final HistoryRepository history;
    private final AdditionRepository additions;
    private final AdditionItemRepository items;
    private final PassportMarkRepository marks;
    private final PublishedCriteria criteria;
    private final ClosingDays closingDays;
    private final Clock clock;

    Applications(ApplicationRepository applications, AnswerRepository answers, EvidenceRepository evidence, HistoryRepository history,
            AdditionRepository additions, AdditionItemRepository items, PassportMarkRepository marks, PublishedCriteria criteria,
            ClosingDays closingDays, Clock clock) {
        this.applications = applications;
        this.answers = answers;
        this.evidence = evidence;
        this.history = history;
        this.additions = additions;
        this.items = items;
        this.marks = marks;
        this.criteria = criteria;
        this.closingDays = closingDays;
        this.clock = clock;
    }

    /** As the acting party may see it; fails with a {@link Refusal} (404) when it sees none. */
    public Mono<WholeApplication> find(UUID id) {
        return applications.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).flatMap(this::whole);
    }

    /** The same, held until the transaction ends: nothing else happens to it meanwhile. */
    public Mono<WholeApplication> held(UUID id) {
        return applications.held(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).flatMap(this::whole);
    }

    /** Writes down that something happened. */
    public Mono<Void> tellStep(UUID id, ApplicationStep step, @Nullable String why) {
        return applications.addStep(id, step.name(), why, clock.instant()).then();
    }

    private Mono<WholeApplication> whole(ApplicationRow row) {
        return UnitOfWork.actor().flatMap(actor -> isProvider(actor, row) ? ofProvider(row) : read(row, false));
    }

    /** What is open now as it is being written, the rest as it was submitted: an addition that was not given in time was not given. */
    private Mono<WholeApplication> ofProvider(ApplicationRow row) {
        if (row.submittedAt() == null) {
            return read(row, true);
        }
        Mono<WholeApplication> submitted = read(row, false);
        return row.state().takesAnswers()
                ? submitted.flatMap(given -> read(row, true).map(given::withOpen))
                : submitted;
    }

    private Mono<WholeApplication> read(ApplicationRow row, boolean draft) {
        return (draft
                ? Mono.zip(answers.written(row.id()).collectList(), evidence.written(row.id()).collectList())
                : Mono.zip(answers.submitted(row.id()).collectList(), evidence.submitted(row.id()).collectList()))
                .flatMap(given -> criteria.of(row.criteriaVersionId())
                        .flatMap(asked -> history.steps(row.id()).collectList()
                                .flatMap(steps -> additions.requests(row.id()).collectList()
                                        .flatMap(requests -> items.items(row.id()).collectList()
                                                .flatMap(missing -> marks.marks(row.id()).collectList()
                                                        .flatMap(accepted -> closingDays.days()
                                                                .map(closed -> new WholeApplication(row, asked, given.getT1(),
                                                                        given.getT2(), steps, requests, missing, accepted, closed))))))));
    }

    private static boolean isProvider(Actor actor, ApplicationRow row) {
        return actor instanceof Actor.Member member && member.party().equals(row.organisationId());
    }
}
