package nl.loodlijn.shortlist;

import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.domain.Criteria;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads everything a search finds, page after page, so that no more than one page is in memory. */
@Singleton
public final class ReadWholeResult {
    /** Rows that are read at most; what comes after them is left out. */
    public static final int MOST_ROWS = 100_000;
    private static final int PAGE = 2_000;

    private final SearchShortlist searchShortlist;

    ReadWholeResult(SearchShortlist searchShortlist) {
        this.searchShortlist = searchShortlist;
    }

    /** The pages in order, at least one, the last one possibly empty. Each is a unit of work of its own. */
    public Flux<List<Listing>> pages(Actor.Member actor, Criteria criteria) {
        return searchShortlist.read(actor, criteria, null, PAGE)
                .expand(page -> page.next() == null ? Mono.empty() : searchShortlist.read(actor, criteria, page.nextPlace(), PAGE))
                .map(Found::items)
                .take(MOST_ROWS / PAGE);
    }
}
