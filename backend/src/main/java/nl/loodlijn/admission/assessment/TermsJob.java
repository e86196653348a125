package nl.loodlijn.admission.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What follows from the date alone: going on without an addition, letting admissions expire, reminding at 90, 30 and 7 days. */
@Singleton
final class TermsJob implements Job {
    static final String NAME = "admission-terms";

    private final UnitOfWork unitOfWork;
    private final TermsJobRepository repository;
    private final Clock clock;

    TermsJob(UnitOfWork unitOfWork, TermsJobRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message label() {
        return Message.of("Termijnen van aanvragen en toelatingen", "Terms of applications and admissions");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(30));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.write(run.actor(), () -> repository.goOn(today, clock.instant()))
                .then(Mono.defer(() -> unitOfWork.write(run.actor(), () -> repository.expire(today, clock.instant()))))
                .then(Mono.defer(() -> unitOfWork.write(run.actor(), () -> repository.remind(today, clock.instant())))).then();
    }
}
