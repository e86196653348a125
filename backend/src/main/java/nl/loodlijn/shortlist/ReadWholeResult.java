package nl.loodlijn.shortlist;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.domain.Criteria;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads everything a search finds, page after page, so that no more than one page is in memory. */
@Singleton
public final class ReadWholeResult {
    /** A result with more rows is not read at all: a file without its end looks whole. */
    public static final int MOST_ROWS = 100_000;
    static final ProblemType TOO_MANY_ROWS = new ProblemType("too-many-rows", 400,
            Message.of("Dit zijn meer regels dan in een bestand gaan (100.000). Kies filters, en neem het in delen mee.",
                    "These are more rows than a file takes (100,000). Choose filters, and take it in parts."));
    private static final int PAGE = 2_000;

    private final SearchShortlist searchShortlist;
    private final int most;

    @Inject
    ReadWholeResult(SearchShortlist searchShortlist) {
        this(searchShortlist, MOST_ROWS);
    }

    ReadWholeResult(SearchShortlist searchShortlist, int most) {
        this.searchShortlist = searchShortlist;
        this.most = most;
    }

    /**
     * The pages in order, at least one, the last one possibly empty. Each is a unit of work of its own; the first has been read when they are
     * given. Fails with a {@link Refusal} when there are more rows than {@link #MOST_ROWS}.
     */
    public Mono<Flux<List<Listing>>> pages(Actor.Member actor, Criteria criteria) {
        return searchShortlist.read(actor, criteria, null, PAGE).map(first -> {
            if (first.total() > most) {
                throw Refusal.of(TOO_MANY_ROWS);
            }
            return Mono.just(first)
                    .expand(page -> page.next() == null ? Mono.empty() : searchShortlist.read(actor, criteria, page.nextPlace(), PAGE))
                    .map(Found::items);
        });
    }
}
