package nl.loodlijn.admission.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.application.ApplicationRow;
import nl.loodlijn.admission.application.Applications;
import nl.loodlijn.admission.application.MoveApplication;
import nl.loodlijn.admission.application.WholeApplication;
import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.admission.domain.DecisionClock;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What happens to an admission after it was decided on: suspending it, ending that, and assessing it again. */
@Singleton
public final class ChangeAdmission {
    private final UnitOfWork unitOfWork;
    private final Applications applications;
    private final MoveApplication move;
    private final Clock clock;

    ChangeAdmission(UnitOfWork unitOfWork, Applications applications, MoveApplication move, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.applications = applications;
        this.move = move;
        this.clock = clock;
    }

    /**
     * Suspends, resumes or assesses again.
     *
     * @param step one of those
     * @param why in words, for the provider to read
     */
    public Mono<Void> change(Actor.Member actor, UUID application, ApplicationStep step, String why) {
        if (why.isEmpty()) {
            throw Refusal.invalid("/reason", "reason-missing", Message.of("Schrijf waarom.", "Write why."));
        }
        return unitOfWork.write(actor, () -> applications.held(application).flatMap(held -> step == ApplicationStep.REASSESS
                ? again(held, step, why)
                : move.take(held, step, null, why)));
    }

    /** Inside a unit of work: a new round of assessment, with a clock of its own. */
    Mono<Void> again(WholeApplication held, ApplicationStep step, String why) {
        LocalDate today = Netherlands.today(clock);
        ApplicationRow row = held.row();
        DecisionClock before = held.clock().orElseThrow();
        DecisionClock started = new DecisionClock(today, before.days(), before.regime(), List.of(), held.closed());
        return Mono.defer(() -> {
            step.from(row.state());
            return move.reassess(held, step, today, started.end().orElseThrow().lastDay(), why);
        });
    }
}
