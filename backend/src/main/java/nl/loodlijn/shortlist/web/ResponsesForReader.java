package nl.loodlijn.shortlist.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.settings.StalePeriod;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Mono;

/** The language, the day and the names of codes for the one who asks. */
@Singleton
final class ResponsesForReader {
    private final ReadCodeLabels readCodeLabels;
    private final LocaleResolver<HttpRequest<?>> languages;
    private final StalePeriod stalePeriod;
    private final Clock clock;

    ResponsesForReader(ReadCodeLabels readCodeLabels, LocaleResolver<HttpRequest<?>> languages,
            StalePeriod stalePeriod, Clock clock) {
        this.readCodeLabels = readCodeLabels;
        this.languages = languages;
        this.stalePeriod = stalePeriod;
        this.clock = clock;
    }

    Mono<CodeLabels> labels() {
        return readCodeLabels.now();
    }

    Mono<ListingResponses> to(Actor.Member actor, HttpRequest<?> request) {
        return labels().zipWith(freshDays(actor),
                (labels, freshDays) -> new ListingResponses(labels, language(request), today(), freshDays));
    }

    /** How many days ago a wait may have been measured, for the tenant of the reader. */
    Mono<Integer> freshDays(Actor.Member actor) {
        return stalePeriod.days(actor);
    }

    Locale language(HttpRequest<?> request) {
        return languages.resolveOrDefault(request);
    }

    LocalDate today() {
        return Netherlands.today(clock);
    }
}
