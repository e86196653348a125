package nl.loodlijn.admission.application;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.criteria.PublishedCriteria;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Begins an application for a set of criteria, on the version that is the newest now; it keeps that version. */
@Singleton
public final class BeginApplication {
    private final UnitOfWork unitOfWork;
    private final ApplicationRepository repository;
    private final PublishedCriteria criteria;
    private final Applications applications;
    private final Clock clock;

    BeginApplication(UnitOfWork unitOfWork, ApplicationRepository repository, PublishedCriteria criteria, Applications applications,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.criteria = criteria;
        this.applications = applications;
        this.clock = clock;
    }

    /** Fails with a {@link Refusal} when the set cannot be applied for, or the organisation has a running application for it. */
    public Mono<WholeApplication> begin(Actor.Member actor, UUID set) {
        return unitOfWork.write(actor, () -> criteria.newest(set)
                .flatMap(newest -> repository.begin(set, newest.version(), newest.laws().toArray(String[]::new), clock.instant()))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ApplicationProblem.RUNNING))).flatMap(applications::find));
    }
}
