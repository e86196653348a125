package nl.loodlijn.contract.agreement;

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

/** Lets agreements end whose last day has passed. */
@Singleton
final class EndAgreementsJob implements Job {
    private static final int AT_ONCE = 200;

    private final UnitOfWork unitOfWork;
    private final EndAgreementsRepository repository;
    private final Clock clock;

    EndAgreementsJob(UnitOfWork unitOfWork, EndAgreementsRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "end-agreements";
    }

    @Override
    public Message label() {
        return Message.of("Overeenkomsten die aflopen", "Agreements that end");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(30));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        return round(run).expand(last -> last.ended() == 0 ? Mono.empty() : round(run)).last()
                .flatMap(last -> last.failure() == null
                        ? Mono.empty()
                        : Mono.error(new IllegalStateException("agreements that could not end: " + last.failure())));
    }

    /** A transaction of its own, so that a great many that end on one day are not held all at once. */
    private Mono<EndAgreementsRepository.Round> round(JobRun run) {
        return unitOfWork.write(run.actor(), () -> repository.end(Netherlands.today(clock), clock.instant(), AT_ONCE));
    }
}
