package nl.loodlijn.contract.calendar;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.jobs.DatedJob;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

/** Reminds of the last day to extend an agreement, of its last day, and that its end is to be settled; each once, whatever runs twice. */
@Factory
final class CalendarJob {
    @Singleton
    @Named("contract-calendar")
    Job job(UnitOfWork unitOfWork, RemindOfCalendar repository, Clock clock) {
        return new DatedJob("contract-calendar", Message.of("Herinneringen van de contractkalender", "Reminders of the contract calendar"),
                Duration.ofMinutes(30), unitOfWork, clock, repository::remind);
    }
}
