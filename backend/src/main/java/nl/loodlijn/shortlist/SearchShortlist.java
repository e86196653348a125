package nl.loodlijn.shortlist;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.settings.StalePeriod;
import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.Freshness;
import nl.loodlijn.shortlist.domain.PagePlace;
import nl.loodlijn.shortlist.domain.Sort;

import reactor.core.publisher.Mono;

/** Finds listings by words and filters: one page, the total and the facets in one round trip. */
@Singleton
public final class SearchShortlist {
    private final UnitOfWork unitOfWork;
    private final ShortlistRepository shortlist;
    private final ListingJson json;
    private final StalePeriod stalePeriod;
    private final Clock clock;

    SearchShortlist(UnitOfWork unitOfWork, ShortlistRepository shortlist, ListingJson json, StalePeriod stalePeriod, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.shortlist = shortlist;
        this.json = json;
        this.stalePeriod = stalePeriod;
        this.clock = clock;
    }

    /**
     * @param after where the page before ended; null: the first page
     * @param limit rows of the page, at least 1
     */
    public Mono<Found> search(Actor.Member actor, Criteria criteria, @Nullable PagePlace after, int limit) {
        return page(actor, criteria, after, limit, true);
    }

    /** The same page without facets, for who reads all pages one after the other. */
    public Mono<Found> read(Actor.Member actor, Criteria criteria, @Nullable PagePlace after, int limit) {
        return page(actor, criteria, after, limit, false);
    }

    /** The first page without facets, inside a unit of work of the tenant; the criteria ask any figure. */
    public Mono<Found> here(Criteria criteria, int limit) {
        return shortlist.search(json.question(criteria, null, limit, false, null)).map(json::found);
    }

    /** The ids of all that matches, inside a unit of work of the tenant. */
    public Mono<Set<UUID>> idsHere(Criteria criteria) {
        return stalePeriod.daysHere().map(days -> Freshness.on(Netherlands.today(clock), days))
                .flatMap(freshness -> shortlist.search(json.questionForIds(criteria.by(Sort.NAME), freshness))).map(json::ids);
    }

    private Mono<Found> page(Actor.Member actor, Criteria criteria, @Nullable PagePlace after, int limit, boolean facets) {
        return stalePeriod.days(actor).map(days -> Freshness.on(Netherlands.today(clock), days))
                .map(freshness -> json.question(criteria, after, limit, facets, freshness))
                .flatMap(question -> unitOfWork.read(actor, () -> shortlist.search(question))).map(json::found);
    }
}
