package nl.loodlijn.shortlist.providers;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Providers that may be one, for those who may say so: one item for all pairs. */
@Singleton
final class DoublesToday implements TodayItems {
    private static final ItemKind DOUBLES = ItemKind.shown("provider-doubles", "Aanbieders die mogelijk dubbel op de lijst staan",
            "Providers that may be on the list twice");
    /** Of so many tenants the count is remembered; one more and all are counted anew. */
    private static final int TENANTS = 1_000;

    private final FindDoubles doubles;
    private final ProvidersRepository repository;
    private final Map<UUID, Counted> counted = new ConcurrentHashMap<>();

    /**
     * How many pairs a tenant had.
     *
     * @param state of its list when they were counted
     */
    private record Counted(String state, int pairs) {
    }

    DoublesToday(FindDoubles doubles, ProvidersRepository repository) {
        this.doubles = doubles;
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(DOUBLES);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        return reader.may(Permission.PROVIDER_MANAGE)
                ? pairs(reader.actor().tenant()).filter(pairs -> pairs > 0).map(pairs -> item(pairs, reader)).flux()
                : Flux.empty();
    }

    /** Comparing all providers takes as long as the list is, so it is done again only after the list changed. */
    private Mono<Integer> pairs(UUID tenant) {
        return repository.stateOfList().flatMap(state -> {
            Counted known = counted.get(tenant);
            return known != null && known.state().equals(state)
                    ? Mono.just(known.pairs())
                    : doubles.here().map(found -> remember(tenant, new Counted(state, found.size())));
        });
    }

    private int remember(UUID tenant, Counted count) {
        if (counted.size() >= TENANTS) {
            counted.clear();
        }
        counted.put(tenant, count);
        return count.pairs();
    }

    private static TodayItem item(int pairs, Reader reader) {
        return new TodayItem(Section.WAITING, DOUBLES, "all", DOUBLES.label(),
                pairs == 1
                        ? Message.of("1 paar lijkt op elkaar. Kijk of het dezelfde aanbieder is.",
                                "1 pair looks alike. See whether it is one provider.")
                        : Message.of(pairs + " paren lijken op elkaar. Kijk of het dezelfde aanbieders zijn.",
                                pairs + " pairs look alike. See whether they are the same providers."),
                reader.link("aanbieders?state=doubles"), null, null, "providers", pairs);
    }
}
