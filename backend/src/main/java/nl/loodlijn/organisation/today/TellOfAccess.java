package nl.loodlijn.organisation.today;

import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Tells people a fortnight before their access ends and on its last day, and administrators when the access review is due. */
@Singleton
final class TellOfAccess implements Job {
    /** Before the digests of the day. */
    private static final LocalTime AT = LocalTime.of(6, 0);

    private final UnitOfWork unitOfWork;
    private final TellOfAccessRepository repository;

    TellOfAccess(UnitOfWork unitOfWork, TellOfAccessRepository repository) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
    }

    @Override
    public String name() {
        return "tell-of-access";
    }

    @Override
    public Message label() {
        return Message.of("Melden dat toegang afloopt", "Telling that access ends");
    }

    @Override
    public Schedule schedule() {
        return Schedule.dailyAt(AT);
    }

    @Override
    public Mono<Void> run(JobRun run) {
        return unitOfWork.write(run.actor(), () -> repository.tell(LocalDate.ofInstant(run.dueAt(), Netherlands.ZONE), run.dueAt())).then();
    }
}
