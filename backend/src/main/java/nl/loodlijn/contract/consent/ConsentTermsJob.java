package nl.loodlijn.contract.consent;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.jobs.DatedJob;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/**
 * Reminds of consents a week and a day before the last day, and once after it, when the head contractor is told as well; closes consents that were taken back
 * when their last day passed.
 */
@Factory
final class ConsentTermsJob {
    @Singleton
    @Named("consent-terms")
    Job job(UnitOfWork unitOfWork, ConsentTermsRepository repository, Clock clock) {
        return new DatedJob("consent-terms",
                Message.of("Termijnen voor toestemming aan onderaannemers", "Terms for consent to subcontractors"),
                Duration.ofMinutes(30), unitOfWork, clock,
                (today, now) -> repository.remind(today, now).then(Mono.defer(() -> repository.close(today, now))));
    }
}
