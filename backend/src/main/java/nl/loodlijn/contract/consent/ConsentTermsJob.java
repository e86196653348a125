package nl.loodlijn.contract.consent;

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

/**
 * Reminds of consents a week and a day before the last day, and once after it, when the head contractor is told as well; closes consents that were taken back
 * when their last day passed.
 */
@Singleton
final class ConsentTermsJob implements Job {
    private final UnitOfWork unitOfWork;
    private final ConsentTermsRepository repository;
    private final Clock clock;

    ConsentTermsJob(UnitOfWork unitOfWork, ConsentTermsRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "consent-terms";
    }

    @Override
    public Message label() {
        return Message.of("Termijnen voor toestemming aan onderaannemers", "Terms for consent to subcontractors");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(30));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.write(run.actor(), () -> repository.remind(today, clock.instant())
                .then(Mono.defer(() -> repository.close(today, clock.instant())))).then();
    }
}
