package nl.loodlijn.shortlist;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.PagePlace;

import reactor.core.publisher.Mono;

/** Finds listings by words and filters: one page, the total and the facets in one round trip. */
@Singleton
public final class SearchShortlist {
    private final UnitOfWork unitOfWork;
    private final ShortlistRepository shortlist;
    private final ListingJson json;

    SearchShortlist(UnitOfWork unitOfWork, ShortlistRepository shortlist, ListingJson json) {
        this.unitOfWork = unitOfWork;
        this.shortlist = shortlist;
        this.json = json;
    }

    /**
     * @param after where the page before ended; null: the first page
     * @param limit rows of the page, at least 1
     */
    public Mono<Found> search(Actor.Member actor, Criteria criteria, @Nullable PagePlace after, int limit) {
        return page(actor, json.question(criteria, after, limit, true));
    }

    /** The same page without facets, for who reads all pages one after the other. */
    public Mono<Found> read(Actor.Member actor, Criteria criteria, @Nullable PagePlace after, int limit) {
        return page(actor, json.question(criteria, after, limit, false));
    }

    /** The first page without facets, inside a unit of work of the tenant. */
    public Mono<Found> here(Criteria criteria, int limit) {
        return shortlist.search(json.question(criteria, null, limit, false)).map(json::found);
    }

    private Mono<Found> page(Actor.Member actor, String question) {
        return unitOfWork.read(actor, () -> shortlist.search(question)).map(json::found);
    }
}
