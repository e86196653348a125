package nl.loodlijn.admission.assessment;

import java.time.Clock;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** How a region keeps its terms: late decisions are counted. */
@Singleton
public final class ReadFigures {
    private final UnitOfWork unitOfWork;
    private final FiguresRepository repository;
    private final Clock clock;

    ReadFigures(UnitOfWork unitOfWork, FiguresRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    public Mono<FiguresRow> now(Actor.Member actor) {
        return unitOfWork.read(actor, () -> repository.figures(Netherlands.today(clock)));
    }
}
