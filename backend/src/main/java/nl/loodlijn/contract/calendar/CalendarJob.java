package nl.loodlijn.contract.calendar;

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

/** Reminds of the last day to extend an agreement, of its last day, and that its end is to be settled; each once, whatever runs twice. */
@Singleton
final class CalendarJob implements Job {
    private final UnitOfWork unitOfWork;
    private final RemindOfCalendar repository;
    private final Clock clock;

    CalendarJob(UnitOfWork unitOfWork, RemindOfCalendar repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contract-calendar";
    }

    @Override
    public Message label() {
        return Message.of("Herinneringen van de contractkalender", "Reminders of the contract calendar");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(30));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.write(run.actor(), () -> repository.remind(today, clock.instant())).then();
    }
}
