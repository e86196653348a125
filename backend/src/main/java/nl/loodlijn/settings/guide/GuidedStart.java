package nl.loodlijn.settings.guide;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What a new tenant does before it can work. Nothing is ticked off by hand: a step is ready when the thing is there. */
@Singleton
public final class GuidedStart {
    private static final int FIRST_ADMINISTRATOR_AND_ANOTHER = 2;

    private final UnitOfWork unitOfWork;
    private final StartRepository repository;
    private final Clock clock;

    /** What is to be done, in the order in which it is best done. */
    public enum Step {
        NAME,
        MUNICIPALITIES,
        STAFF,
        TERMS,
        STALE_PERIOD,
        CLOSING_DAYS,
        OBJECTION,
        DESKS,
        LOGO
    }

    /**
     * How a step stands.
     *
     * @param optional one can work without it
     * @param done how much of it there is, where it is counted
     * @param of how much there should be
     */
    public record Progress(Step step, boolean ready, boolean optional, long done, long of) {
    }

    GuidedStart(UnitOfWork unitOfWork, StartRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    public Mono<List<Progress>> progress(Actor.Member actor) {
        return unitOfWork.read(actor, () -> repository.now(Netherlands.today(clock), clock.instant())).map(GuidedStart::steps);
    }

    private static List<Progress> steps(StartRow row) {
        return List.of(step(Step.NAME, row.decided()), counted(Step.MUNICIPALITIES, row.municipalities(), 1),
                counted(Step.STAFF, row.staff(), FIRST_ADMINISTRATOR_AND_ANOTHER), step(Step.TERMS, row.terms()),
                step(Step.STALE_PERIOD, row.stalePeriod()), step(Step.CLOSING_DAYS, row.closingDays()),
                step(Step.OBJECTION, row.objection()), counted(Step.DESKS, row.desks(), Math.max(1, row.municipalities())),
                new Progress(Step.LOGO, row.logo(), true, row.logo() ? 1 : 0, 1));
    }

    private static Progress step(Step step, boolean ready) {
        return new Progress(step, ready, false, ready ? 1 : 0, 1);
    }

    private static Progress counted(Step step, long done, long of) {
        return new Progress(step, done >= of, false, done, of);
    }
}
