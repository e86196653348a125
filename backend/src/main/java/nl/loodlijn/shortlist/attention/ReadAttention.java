package nl.loodlijn.shortlist.attention;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** How often the offers of a provider were found, opened and contacted, per month. */
@Singleton
public final class ReadAttention {
    /** How many months back, this one included. */
    static final int MONTHS = 12;

    private final UnitOfWork unitOfWork;
    private final AttentionRepository repository;
    private final Clock clock;

    ReadAttention(UnitOfWork unitOfWork, AttentionRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * The newest month first; months and offers without any are left out.
     *
     * @param provider only of this one; null: of every provider that the one at work keeps
     */
    public Mono<List<AttentionRow>> perMonth(Actor.Member actor, @Nullable UUID provider) {
        return unitOfWork.read(actor,
                () -> repository.perMonth(provider, Netherlands.today(clock).withDayOfMonth(1).minusMonths(MONTHS - 1L)).collectList());
    }
}
