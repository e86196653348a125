package nl.loodlijn.admission.assessment;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.application.Applications;
import nl.loodlijn.admission.application.WholeApplication;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Assessments as the one who asks may see them. */
@Singleton
public final class Assessments {
    private final UnitOfWork unitOfWork;
    private final Applications applications;
    private final AssessorRepository assessors;
    private final JudgementRepository judgements;
    private final Clock clock;

    Assessments(UnitOfWork unitOfWork, Applications applications, AssessorRepository assessors, JudgementRepository judgements,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.applications = applications;
        this.assessors = assessors;
        this.judgements = judgements;
        this.clock = clock;
    }

    public Mono<WholeAssessment> find(Actor.Member actor, UUID application) {
        return unitOfWork.read(actor, () -> applications.find(application).flatMap(this::of));
    }

    /** What a decision of today would rest on. */
    public Mono<DecisionBasis> basis(Actor.Member actor, UUID application) {
        return find(actor, application).map(whole -> DecisionBasis.of(whole, Netherlands.today(clock)));
    }

    /** Inside a unit of work, of an application that was read there. */
    Mono<WholeAssessment> of(WholeApplication application) {
        UUID id = application.row().id();
        int round = application.row().round();
        return assessors.assessors(id, round).collectList()
                .flatMap(who -> judgements.judgements(id, round).collectList().flatMap(given -> judgements.joint(id, round).collectList()
                        .map(joint -> new WholeAssessment(application, who, given, joint))));
    }

    /** Inside a unit of work: held until the transaction ends. */
    Mono<WholeAssessment> held(UUID application) {
        return applications.held(application).flatMap(this::of);
    }

    /** Inside a unit of work, as it is now. */
    Mono<WholeAssessment> now(UUID application) {
        return applications.find(application).flatMap(this::of);
    }
}
