package nl.loodlijn.admission.application;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.admission.domain.ApplicationStep;

import reactor.core.publisher.Mono;

/** Takes a step of the region with an application that is held, and tells the provider of it; inside a unit of work. */
@Singleton
public final class MoveApplication {
    private final ApplicationRepository repository;
    private final Applications applications;
    private final TellOfApplications tell;
    private final Clock clock;

    MoveApplication(ApplicationRepository repository, Applications applications, TellOfApplications tell, Clock clock) {
        this.repository = repository;
        this.applications = applications;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @param dueOn last day for the decision; null while the clock stands still and after the decision
     * @param why in words, for the history; null for none
     * @return fails with a {@link nl.loodlijn.platform.problem.Refusal} when the state does not allow it
     */
    public Mono<Void> take(WholeApplication held, ApplicationStep step, @Nullable LocalDate dueOn, @Nullable String why) {
        return repository.move(held.row().id(), step.from(held.row().state()).name(), dueOn, clock.instant())
                .then(Mono.defer(() -> told(held, step, why)));
    }

    /** A decision: the application is approved until a day, or refused and over. */
    public Mono<Void> decide(WholeApplication held, ApplicationStep step, boolean onTime, @Nullable LocalDate validUntil) {
        return repository.decide(held.row().id(), step.from(held.row().state()).name(), onTime, validUntil, clock.instant())
                .then(Mono.defer(() -> told(held, step, null)));
    }

    /** A new assessment of what was approved before; what was approved holds until it is decided anew. */
    public Mono<Void> reassess(WholeApplication held, ApplicationStep step, LocalDate today, LocalDate dueOn, String why) {
        return repository.reassess(held.row().id(), step.from(held.row().state()).name(), today, dueOn, clock.instant())
                .then(Mono.defer(() -> told(held, step, why)));
    }

    private Mono<Void> told(WholeApplication held, ApplicationStep step, @Nullable String why) {
        return applications.tellStep(held.row().id(), step, why).then(Mono.defer(() -> tell.provider(held.row(), step)));
    }
}
