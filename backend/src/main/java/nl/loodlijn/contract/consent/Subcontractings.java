package nl.loodlijn.contract.consent;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Mono;

/** Reports of subcontractors, inside a unit of work. */
@Singleton
final class Subcontractings {
    private final SubcontractingRepository reports;
    private final ConsentRepository consents;
    private final QuestionRepository questions;
    private final HappenedRepository history;
    private final Clock clock;

    Subcontractings(SubcontractingRepository reports, ConsentRepository consents, QuestionRepository questions, HappenedRepository history,
            Clock clock) {
        this.reports = reports;
        this.consents = consents;
        this.questions = questions;
        this.history = history;
        this.clock = clock;
    }

    /** As the acting party may see it; fails with a {@link Refusal} (404) when it sees none. */
    Mono<WholeSubcontracting> find(UUID id) {
        return reports.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).flatMap(this::whole);
    }

    /** The same, held until the transaction ends: nothing else happens to it meanwhile. */
    Mono<WholeSubcontracting> held(UUID id) {
        return reports.held(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).flatMap(this::whole);
    }

    /** Makes another version of it, and writes down what happened. */
    Mono<WholeSubcontracting> happened(UUID id, String step, @Nullable String note) {
        return touched(id).then(Mono.defer(() -> told(id, step, note)));
    }

    /** Makes another version of it, as of now. */
    Mono<Long> touched(UUID id) {
        return reports.touch(id, clock.instant());
    }

    /** Writes down what happened, where the version was changed already. */
    Mono<WholeSubcontracting> told(UUID id, String step, @Nullable String note) {
        String why = note == null || note.isBlank() ? null : note;
        return reports.addStep(id, step, why, clock.instant()).then(Mono.defer(() -> find(id)));
    }

    private Mono<WholeSubcontracting> whole(SubcontractingRow row) {
        return Mono.zip(consents.of(row.id()).collectList(), questions.of(row.id()).collectList(), history.of(row.id()).collectList())
                .map(read -> new WholeSubcontracting(row, read.getT1(), read.getT2(), read.getT3()));
    }
}
