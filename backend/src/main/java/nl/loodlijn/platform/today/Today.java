package nl.loodlijn.platform.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what the modules have for someone. */
@Singleton
public final class Today {
    /** Whoever is away for longer begins a new visit. */
    static final Duration VISIT = Duration.ofMinutes(30);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final UnitOfWork unitOfWork;
    private final VisitRepository visits;
    private final Collection<TodayItems> modules;
    private final Clock clock;

    /** What there is for a reader. */
    public record Gathered(Reader reader, List<TodayItem> items) {
    }

    Today(UnitOfWork unitOfWork, VisitRepository visits, Collection<TodayItems> modules, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.visits = visits;
        this.modules = List.copyOf(modules);
        this.clock = clock;
    }

    /** Every kind of item there is. */
    public List<ItemKind> kinds() {
        return modules.stream().flatMap(module -> module.kinds().stream()).distinct().sorted(java.util.Comparator.comparing(ItemKind::code))
                .toList();
    }

    /** The page of someone who comes to look, with what changed since the last visit. */
    Mono<Gathered> visit(Actor.Member actor, Account account, String tenant) {
        Instant now = clock.instant();
        return unitOfWork.write(actor, () -> visits.note(now, now.minus(VISIT), now.minus(NOTED_EVERY), Instant.EPOCH)
                .flatMap(visit -> gather(actor, account, tenant, visit.beforeAt().equals(Instant.EPOCH) ? null : visit.beforeAt())));
    }

    /** What there is for someone who does not look now. Fails as {@link UnitOfWork} does when the membership does not hold any more. */
    public Mono<Gathered> of(Actor.Member actor, Account account, String tenant) {
        return unitOfWork.read(actor, () -> gather(actor, account, tenant, null));
    }

    private Mono<Gathered> gather(Actor.Member actor, Account account, String tenant, @Nullable Instant lastVisit) {
        Reader reader = new Reader(actor, tenant, account.permissions(actor.tenant(), actor.party()), clock.instant(),
                Netherlands.today(clock), lastVisit);
        return Flux.fromIterable(modules).concatMap(module -> module.of(reader)).collectList().map(items -> new Gathered(reader, items));
    }
}
