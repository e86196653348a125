package nl.loodlijn.contract.responsibility;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.SharedCards;
import nl.loodlijn.contract.domain.Secret;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Addresses at which somebody without an account reads who does what under an agreement, until a day or until they are withdrawn. */
@Singleton
public final class CardLinks {
    /** How many days a link works at most. */
    public static final int MOST_DAYS = 365;
    private static final int MOST_LINKS = 50;

    private final UnitOfWork unitOfWork;
    private final MatrixRepository matrices;
    private final LinkRepository links;
    private final PlatformAddress address;
    private final Clock clock;

    CardLinks(UnitOfWork unitOfWork, MatrixRepository matrices, LinkRepository links, PlatformAddress address, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.matrices = matrices;
        this.links = links;
        this.address = address;
        this.clock = clock;
    }

    /** The newest first; also those that no longer work, until they are erased. */
    public Mono<List<LinkRow>> list(Actor.Member actor, UUID agreement) {
        return unitOfWork.read(actor, () -> required(matrices.find(agreement)).flatMap(row -> links.links(agreement).collectList()));
    }

    /**
     * Makes a link. This is the one time that its address is told.
     *
     * @param id that the caller chose for it
     * @param days how long it works, 1 to {@link #MOST_DAYS}
     */
    public Mono<URI> make(Actor.Member actor, UUID agreement, UUID id, String label, int days) {
        Secret secret = Secret.random();
        LocalDate lastDay = Netherlands.today(clock).plusDays(days);
        return unitOfWork.write(actor, () -> required(matrices.hold(agreement).flatMap(matrices::find)).flatMap(held -> {
            if (!held.shares()) {
                throw Refusal.of(ResponsibilityProblem.NOT_SHARED);
            }
            return links.links(agreement).filter(this::works).count().flatMap(working -> {
                if (working >= MOST_LINKS) {
                    throw Refusal.of(ResponsibilityProblem.TOO_MANY_LINKS);
                }
                return links.make(id, agreement, secret.hash(), label, lastDay, clock.instant());
            });
        })).map(made -> {
            if (made == 0) {
                throw Refusal.of(ResponsibilityProblem.LINK_MADE);
            }
            return address.of(SharedCards.DUTCH_PATH + secret.value());
        });
    }

    /** Withdraws a link; done again it changes nothing. */
    public Mono<Void> revoke(Actor.Member actor, UUID agreement, UUID id) {
        Instant now = clock.instant();
        return unitOfWork.write(actor, () -> required(matrices.find(agreement)).flatMap(row -> links.links(agreement)
                .filter(link -> link.id().equals(id)).next().switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))))
                .flatMap(link -> links.revoke(agreement, id, now))).then();
    }

    private boolean works(LinkRow link) {
        return link.revokedAt() == null && !link.expiresOn().isBefore(Netherlands.today(clock));
    }

    private static Mono<MatrixRow> required(Mono<MatrixRow> found) {
        return found.switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }
}
