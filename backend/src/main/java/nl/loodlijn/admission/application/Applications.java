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

import reactor.core.publisher.Flux;
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

    /**
     * A draft as it is being written. Later what is open now as it is being written, and the rest as it was submitted: an addition that was not
     * given in time was not given.
     */
    private Mono<WholeApplication> whole(ApplicationRow row) {
        return UnitOfWork.actor().map(actor -> isProvider(actor, row)).flatMap(writes -> {
            if (writes && row.submittedAt() == null) {
                return written(row.id()).flatMap(given -> around(row, given));
            }
            Mono<WholeApplication> submitted = submitted(row.id()).flatMap(given -> around(row, given));
            return writes && row.state().takesAnswers()
                    ? submitted.flatMap(whole -> written(row.id()).map(whole::withOpen))
                    : submitted;
        });
    }

    private Mono<Given> written(UUID id) {
        return given(answers.written(id), evidence.written(id), marks.written(id));
    }

    private Mono<Given> submitted(UUID id) {
        return given(answers.submitted(id), evidence.submitted(id), marks.submitted(id));
    }

    private static Mono<Given> given(Flux<AnswerRow> answers, Flux<FileRow> files, Flux<PassportMarkRow> marks) {
        return Mono.zip(answers.collectList(), files.collectList(), marks.collectList())
                .map(read -> new Given(read.getT1(), read.getT2(), read.getT3()));
    }

    private Mono<WholeApplication> around(ApplicationRow row, Given given) {
        return Mono.zip(criteria.of(row.criteriaVersionId()), history.steps(row.id()).collectList(),
                additions.requests(row.id()).collectList(), items.items(row.id()).collectList(), closingDays.days())
                .map(read -> new WholeApplication(row, read.getT1(), given, read.getT2(), read.getT3(), read.getT4(), read.getT5()));
    }

    private static boolean isProvider(Actor actor, ApplicationRow row) {
        return actor instanceof Actor.Member member && member.party().equals(row.organisationId());
    }
}
