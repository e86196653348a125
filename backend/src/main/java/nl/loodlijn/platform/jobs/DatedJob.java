package nl.loodlijn.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What follows from the date alone, such as a reminder: again and again in one unit of work, which does nothing that was done before. */
public final class DatedJob implements Job {
    private final String name;
    private final Message label;
    private final Duration every;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final BiFunction<LocalDate, Instant, Mono<?>> work;

    /**
     * A job.
     *
     * @param name see {@link Job#name()}
     * @param label see {@link Job#label()}
     * @param work is given today in the Netherlands, and now
     */
    public DatedJob(String name, Message label, Duration every, UnitOfWork unitOfWork, Clock clock,
            BiFunction<LocalDate, Instant, Mono<?>> work) {
        this.name = name;
        this.label = label;
        this.every = every;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.work = work;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Message label() {
        return label;
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(every);
    }

    @Override
    public Mono<Void> run(JobRun run) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.write(run.actor(), () -> work.apply(today, clock.instant()).then());
    }
}
