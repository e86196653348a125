package nl.loodlijn.contract.declaration;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Tells who declared nothing yet that a month is over, and once more in the last week of the month after it. */
@Singleton
final class DeclarationTermsJob implements Job {
    private final UnitOfWork unitOfWork;
    private final DeclarationTermsRepository repository;
    private final Clock clock;

    DeclarationTermsJob(UnitOfWork unitOfWork, DeclarationTermsRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "declaration-terms";
    }

    @Override
    public Message label() {
        return Message.of("Herinneringen aan declareren", "Reminders to declare");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofHours(1));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        return unitOfWork.write(run.actor(), () -> repository.remind(Netherlands.today(clock), clock.instant())).then();
    }
}
