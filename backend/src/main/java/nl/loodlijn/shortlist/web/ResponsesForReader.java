package nl.loodlijn.shortlist.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Mono;

/** The language, the day and the names of codes for the one who asks. */
@Singleton
final class ResponsesForReader {
    /** Days are days in the Netherlands. */

    private final ReadCodeLabels readCodeLabels;
    private final LocaleResolver<HttpRequest<?>> languages;
    private final Clock clock;

    ResponsesForReader(ReadCodeLabels readCodeLabels, LocaleResolver<HttpRequest<?>> languages, Clock clock) {
        this.readCodeLabels = readCodeLabels;
        this.languages = languages;
        this.clock = clock;
    }

    Mono<CodeLabels> labels() {
        return readCodeLabels.now();
    }

    Mono<ListingResponses> to(HttpRequest<?> request) {
        return labels().map(labels -> new ListingResponses(labels, language(request), today()));
    }

    Locale language(HttpRequest<?> request) {
        return languages.resolveOrDefault(request);
    }

    LocalDate today() {
        return Netherlands.today(clock);
    }
}
