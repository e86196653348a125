package nl.loodlijn.publicsite.published;

import java.time.LocalDate;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.domain.Desk;

import reactor.core.publisher.Mono;

/** Reads whom citizens of a municipality turn to. */
@Singleton
public final class ReadDesk {
    private final UnitOfWork unitOfWork;
    private final PublishedDesks desks;

    ReadDesk(UnitOfWork unitOfWork, PublishedDesks desks) {
        this.unitOfWork = unitOfWork;
        this.desks = desks;
    }

    /** {@link Desk#UNKNOWN} when nobody told. */
    public Mono<Desk> of(Actor.Anyone actor, String municipality, LocalDate day) {
        return unitOfWork.read(actor, () -> desks.of(municipality, day).map(DeskRow::desk).defaultIfEmpty(Desk.UNKNOWN));
    }
}
