package nl.loodlijn.admission.assessment;

import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.application.Applications;
import nl.loodlijn.admission.application.WholeApplication;
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

    Assessments(UnitOfWork unitOfWork, Applications applications, AssessorRepository assessors, JudgementRepository judgements) {
        this.unitOfWork = unitOfWork;
        this.applications = applications;
        this.assessors = assessors;
        this.judgements = judgements;
    }

    public Mono<WholeAssessment> find(Actor.Member actor, UUID application) {
        return unitOfWork.read(actor, () -> applications.find(application).flatMap(this::of));
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
