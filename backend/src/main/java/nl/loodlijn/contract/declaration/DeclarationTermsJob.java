package nl.loodlijn.contract.declaration;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.jobs.DatedJob;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

/** Tells who declared nothing yet that a month is over, and once more in the last week of the month after it. */
@Factory
final class DeclarationTermsJob {
    @Singleton
    @Named("declaration-terms")
    Job job(UnitOfWork unitOfWork, DeclarationTermsRepository repository, Clock clock) {
        return new DatedJob("declaration-terms", Message.of("Herinneringen aan declareren", "Reminders to declare"),
                Duration.ofHours(1), unitOfWork, clock, repository::remind);
    }
}
