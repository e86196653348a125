package nl.loodlijn.platform.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.substitute.Substitutes;
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
    private final Substitutes substitutes;
    private final Clock clock;

    /** What there is for a reader. */
    public record Gathered(Reader reader, List<TodayItem> items) {
    }

    Today(UnitOfWork unitOfWork, VisitRepository visits, Collection<TodayItems> modules, Substitutes substitutes, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.visits = visits;
        this.modules = List.copyOf(modules);
        this.substitutes = substitutes;
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
        return Flux.fromIterable(modules).concatMap(module -> module.of(reader)).collectList()
                .zipWhen(own -> onBehalfOfOthers(reader).collectList(), Today::marked).map(items -> new Gathered(reader, items));
    }

    private Flux<TodayItem> onBehalfOfOthers(Reader reader) {
        return substitutes.on(reader.today()).filter(acting -> acting.substitute().equals(reader.actor().person())).collectList()
                .flatMapIterable(absences -> absences).concatMap(acting -> Flux.fromIterable(modules)
                        .concatMap(module -> module.onBehalfOf(reader, acting.absent())).map(item -> item.onBehalfOf(acting.absentName())));
    }

    /** What is there for both stands there once, marked with the name of the absent person. */
    private static List<TodayItem> marked(List<TodayItem> own, List<TodayItem> ofOthers) {
        Set<List<String>> marked = ofOthers.stream().map(Today::key).collect(Collectors.toSet());
        return Stream.concat(own.stream().filter(item -> !marked.contains(key(item))), ofOthers.stream()).toList();
    }

    private static List<String> key(TodayItem item) {
        return List.of(item.kind().code(), item.subject());
    }
}
