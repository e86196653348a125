package nl.loodlijn.publicsite.web;

import java.time.Clock;
import java.util.List;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.domain.Suggestion;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.published.Suggest;

import reactor.core.publisher.Mono;

/** What the fields of the public pages suggest while somebody types. The pages do without. */
@Hidden
@Controller
final class SuggestionsController {
    private final Suggest suggest;
    private final OpenAnswers answers;
    private final Clock clock;

    /** @param said how many there are, in words that are read aloud */
    @Serdeable
    @Introspected
    record Suggestions(String said, List<Choice> choices) {
        static Suggestions of(PageLanguage language, List<Suggestion> found) {
            String said = switch (found.size()) {
                case 0 -> language.say("Geen suggesties.", "No suggestions.");
                case 1 -> language.say("1 suggestie. Kies met pijl omlaag.", "1 suggestion. Choose with arrow down.");
                default -> language.say(found.size() + " suggesties. Kies met pijl omlaag.",
                        found.size() + " suggestions. Choose with arrow down.");
            };
            return new Suggestions(said, found.stream().map(one -> new Choice(one.text(), one.detail(), one.value())).toList());
        }
    }

    /** As {@link Suggestion}. */
    @Serdeable
    @Introspected
    record Choice(String text, String detail, String value) {
    }

    SuggestionsController(Suggest suggest, OpenAnswers answers, Clock clock) {
        this.suggest = suggest;
        this.answers = answers;
        this.clock = clock;
    }

    @Get("/suggesties/waar")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> places(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        return places(request, PageLanguage.DUTCH, q);
    }

    @Get("/en/suggestions/where")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> placesInEnglish(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        return places(request, PageLanguage.ENGLISH, q);
    }

    @Get("/suggesties/hulp")
    @Needs(Permission.ANYONE)
    MutableHttpResponse<byte[]> help(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        return answer(request, PageLanguage.DUTCH, suggest.help(PageLanguage.DUTCH, q));
    }

    @Get("/en/suggestions/help")
    @Needs(Permission.ANYONE)
    MutableHttpResponse<byte[]> helpInEnglish(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        return answer(request, PageLanguage.ENGLISH, suggest.help(PageLanguage.ENGLISH, q));
    }

    private Mono<MutableHttpResponse<byte[]>> places(HttpRequest<?> request, PageLanguage language, String typed) {
        return suggest.places(new Actor.Anyone(ProblemResponses.requestId(request)), language, typed, Netherlands.today(clock))
                .map(found -> answer(request, language, found));
    }

    private MutableHttpResponse<byte[]> answer(HttpRequest<?> request, PageLanguage language, List<Suggestion> found) {
        return answers.of(request, Suggestions.of(language, found)).header("Content-Language", language.tag())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
}
