package nl.loodlijn.shortlist.find;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.shortlist.Found;
import nl.loodlijn.shortlist.Listing;
import nl.loodlijn.shortlist.SearchShortlist;
import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.MaxWait;
import nl.loodlijn.shortlist.domain.Sort;

import reactor.core.publisher.Flux;

/** Offers as the search of the shortlist finds them, with its typing errors, abbreviations and forms of words. */
@Singleton
final class FindListings implements FindSource {
    private static final FindKind KIND = FindKind.of("listing", "Aanbod", "Offers", 20);

    private final SearchShortlist shortlist;

    FindListings(SearchShortlist shortlist) {
        this.shortlist = shortlist;
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.SHORTLIST_SEARCH;
    }

    @Override
    public Flux<Hit> find(Question question) {
        Criteria criteria = new Criteria(question.typed(), List.of(), List.of(), List.of(), List.of(), new MaxWait.Any(), Sort.RELEVANCE);
        return shortlist.here(criteria, question.most()).filter(FindListings::lookedForWords)
                .flatMapIterable(found -> found.items().stream().map(listing -> hit(listing, found.terms(), question)).toList());
    }

    /** Without any word that says something ("voor") the search gives the whole list. */
    private static boolean lookedForWords(Found found) {
        return !found.terms().words().isEmpty() || !found.terms().prefixes().isEmpty();
    }

    private static Hit hit(Listing listing, Found.Terms terms, Question question) {
        String context = terms.matching().in("expertise", String.join(", ", listing.expertiseLabels()))
                .map(match -> listing.providerName() + " · " + match.text()).orElse(listing.providerName());
        return new Hit(listing.id().toString(), listing.title(), context, question.path("vinden/" + listing.id()),
                Stream.concat(terms.words().stream(), terms.prefixes().stream()).toList());
    }
}
