package nl.loodlijn.shortlist.web;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.Listing;

import reactor.core.publisher.Mono;

/** Writes offers in the words of whoever asks, for other parts of this module. */
@Singleton
public final class OfferAnswers {
    private final ResponsesForReader responses;

    /** One who asks, on one day. */
    public static final class Reader {
        private final ListingResponses words;

        private Reader(ListingResponses words) {
            this.words = words;
        }

        public ListingResponse of(Listing listing) {
            return words.of(listing);
        }
    }

    OfferAnswers(ResponsesForReader responses) {
        this.responses = responses;
    }

    /** @param request whose language it is */
    public Mono<Reader> to(Actor.Member actor, HttpRequest<?> request) {
        return responses.to(actor, request).map(Reader::new);
    }
}
