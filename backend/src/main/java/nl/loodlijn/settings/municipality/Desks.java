package nl.loodlijn.settings.municipality;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Whom citizens of a municipality turn to; what is written here stands on the public page at once. */
@Singleton
public final class Desks {
    private final UnitOfWork unitOfWork;
    private final DeskRepository repository;
    private final Clock clock;

    /**
     * The local team (lokaal team, wijkteam).
     *
     * @param hours when it can be reached, in words
     */
    public record Team(@Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String address,
            @Nullable String website,
            @Nullable String hours) {
    }

    /** @param route where one goes with a complaint, in words */
    public record Complaint(@Nullable String route, @Nullable String website) {
    }

    /** The confidential adviser (vertrouwenspersoon). */
    public record Adviser(@Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String website) {
    }

    Desks(UnitOfWork unitOfWork, DeskRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    public Mono<DeskRow> find(Actor.Member actor, UUID municipality) {
        return unitOfWork.read(actor, () -> one(municipality));
    }

    /** Fails with a {@link Refusal} when someone else changed it in between. */
    public Mono<DeskRow> change(Actor.Member actor, UUID municipality, int version, Team team, Complaint complaint, Adviser adviser) {
        return unitOfWork.write(actor, () -> one(municipality)
                .flatMap(known -> repository.write(municipality, version, team.name(), team.phone(), team.email(), team.address(),
                        team.website(),
                        team.hours(), complaint.route(), complaint.website(), adviser.name(), adviser.phone(), adviser.email(),
                        adviser.website(), clock.instant()))
                .filter(written -> written > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .flatMap(written -> one(municipality)));
    }

    private Mono<DeskRow> one(UUID municipality) {
        return repository.find(municipality).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }
}
