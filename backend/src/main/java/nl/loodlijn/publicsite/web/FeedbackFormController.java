package nl.loodlijn.publicsite.web;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.security.FormStamps;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.domain.FeedbackPlace;
import nl.loodlijn.publicsite.domain.FeedbackWrong;
import nl.loodlijn.publicsite.domain.NoPersonalData;
import nl.loodlijn.publicsite.feedback.TellFeedback;
import nl.loodlijn.publicsite.page.FeedbackAddresses;
import nl.loodlijn.publicsite.page.FeedbackPage;
import nl.loodlijn.publicsite.page.FeedbackStatePage;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.PublicPages;

import reactor.core.publisher.Mono;

/** The form with which anyone says that something is not right: no account, no cookie, no script. How often is limited by {@link FeedbackLimit}. */
@Hidden
@Controller(produces = MediaType.TEXT_HTML)
final class FeedbackFormController {
    private static final String ONE = "{one:[A-Za-z0-9-]+}";
    private static final String DUTCH_FORM = FeedbackAddresses.DUTCH + "{kind:[a-z-]+}/" + ONE + "{/two}";
    private static final String ENGLISH_FORM = FeedbackAddresses.ENGLISH + "{kind:[a-z-]+}/" + ONE + "{/two}";

    private final TellFeedback feedback;
    private final FormStamps stamps;
    private final PublicPages pages;
    private final PublicResponse responses;
    private final PublicFailure failures;
    private final Clock clock;

    /** What was sent, as it was sent. */
    private record Sent(@Nullable String what, @Nullable String text, @Nullable String sure, @Nullable String stamp,
            @Nullable String website) {
        String textOrEmpty() {
            return text == null ? "" : text.replace("\r\n", "\n").strip();
        }

        FeedbackPage.Typed typed() {
            return new FeedbackPage.Typed(
                    Arrays.stream(FeedbackWrong.values()).filter(one -> one.name().equals(what)).findFirst().orElse(null),
                    textOrEmpty(), "yes".equals(sure));
        }
    }

    FeedbackFormController(TellFeedback feedback, FormStamps stamps, PublicPages pages, PublicResponse responses, PublicFailure failures,
            Clock clock) {
        this.feedback = feedback;
        this.stamps = stamps;
        this.pages = pages;
        this.responses = responses;
        this.failures = failures;
        this.clock = clock;
    }

    @Get(DUTCH_FORM)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> form(HttpRequest<?> request, String kind, String one, Optional<String> two) {
        return kind.equals("melding") ? state(request, PageLanguage.DUTCH, one) : form(request, PageLanguage.DUTCH, kind, one, two);
    }

    @Get(ENGLISH_FORM)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> formInEnglish(HttpRequest<?> request, String kind, String one, Optional<String> two) {
        return kind.equals("report") ? state(request, PageLanguage.ENGLISH, one) : form(request, PageLanguage.ENGLISH, kind, one, two);
    }

    @Post(DUTCH_FORM)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> tell(HttpRequest<?> request, String kind, String one, Optional<String> two,
            @Nullable @Body("what") String what, @Nullable @Body("text") String text, @Nullable @Body("sure") String sure,
            @Nullable @Body("stamp") String stamp, @Nullable @Body("website") String website) {
        return tell(request, PageLanguage.DUTCH, kind, one, two, new Sent(what, text, sure, stamp, website));
    }

    @Post(ENGLISH_FORM)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> tellInEnglish(HttpRequest<?> request, String kind, String one, Optional<String> two,
            @Nullable @Body("what") String what, @Nullable @Body("text") String text, @Nullable @Body("sure") String sure,
            @Nullable @Body("stamp") String stamp, @Nullable @Body("website") String website) {
        return tell(request, PageLanguage.ENGLISH, kind, one, two, new Sent(what, text, sure, stamp, website));
    }

    private Mono<MutableHttpResponse<String>> form(HttpRequest<?> request, PageLanguage language, String kind, String one,
            Optional<String> two) {
        return place(language, kind, one, two).map(place -> page(request, language, HttpStatus.OK, place, FeedbackPage.Typed.NOTHING,
                Optional.empty())).orElseGet(() -> Mono.just(gone(language)));
    }

    private Mono<MutableHttpResponse<String>> tell(HttpRequest<?> request, PageLanguage language, String kind, String one,
            Optional<String> two, Sent sent) {
        return place(language, kind, one, two).map(place -> {
            Optional<FeedbackPage.Problem> problem = problem(language, place, sent);
            return problem.isPresent()
                    ? page(request, language, HttpStatus.BAD_REQUEST, place, sent.typed(), problem)
                    : told(request, language, place, sent);
        }).orElseGet(() -> Mono.just(gone(language)));
    }

    private Mono<MutableHttpResponse<String>> told(HttpRequest<?> request, PageLanguage language, FeedbackPlace place, Sent sent) {
        String text = sent.textOrEmpty();
        FeedbackWrong wrong = java.util.Objects.requireNonNull(sent.typed().wrong());
        return feedback.tell(anyone(request), place, wrong, text.isEmpty() ? null : text, java.util.Objects.requireNonNull(sent.stamp()))
                .<MutableHttpResponse<String>>map(
                        reference -> HttpResponse.<String>seeOther(URI.create(FeedbackAddresses.ofState(language, reference)))
                                .header("Cache-Control", "no-store"))
                .switchIfEmpty(Mono.fromSupplier(() -> gone(language)))
                .onErrorResume(failure -> Mono.just(failures.page(request, language, FeedbackAddresses.of(language, place),
                        FeedbackAddresses.of(language.other(), place), failure)));
    }

    private Mono<MutableHttpResponse<String>> state(HttpRequest<?> request, PageLanguage language, String reference) {
        return feedback.state(anyone(request), reference)
                .map(state -> kept(responses.page(HttpStatus.OK, language, pages.feedbackState(
                        new FeedbackStatePage(language, reference.replace("-", "").toUpperCase(java.util.Locale.ROOT), state,
                                Netherlands.today(clock))))))
                .switchIfEmpty(Mono.fromSupplier(() -> kept(responses.page(HttpStatus.NOT_FOUND, language,
                        pages.message(language, FeedbackAddresses.ofState(language, reference),
                                FeedbackAddresses.ofState(language.other(), reference),
                                language.say("Dit nummer kennen wij niet", "We do not know this number"),
                                language.say(
                                        "Kijk of het nummer klopt. Een half jaar nadat een melding is afgehandeld, bewaren wij hem niet meer.",
                                        "Check the number. Half a year after a report was dealt with we do not keep it any more."))))))
                .onErrorResume(failure -> Mono.just(failures.page(request, language, failure)));
    }

    private Mono<MutableHttpResponse<String>> page(HttpRequest<?> request, PageLanguage language, HttpStatus status, FeedbackPlace place,
            FeedbackPage.Typed typed, Optional<FeedbackPage.Problem> problem) {
        return feedback.subject(anyone(request), place)
                .map(subject -> kept(responses.page(status, language, pages.feedback(new FeedbackPage(language, place, subject.name(),
                        subject.part(), stamps.stamp(form(place)), typed, problem)))))
                .switchIfEmpty(Mono.fromSupplier(() -> gone(language)))
                .onErrorResume(failure -> Mono.just(failures.page(request, language, FeedbackAddresses.of(language, place),
                        FeedbackAddresses.of(language.other(), place), failure)));
    }

    /** The first thing that keeps a form from being taken. */
    private Optional<FeedbackPage.Problem> problem(PageLanguage language, FeedbackPlace place, Sent sent) {
        FormStamps.Worth worth = stamps.worth(form(place), sent.stamp() == null ? "" : sent.stamp());
        if (worth != FormStamps.Worth.GOOD) {
            return problem("", language.say("Deze bladzijde stond lang open. Kijk na wat er staat en druk nog een keer op Versturen.",
                    "This page was open for a long time. Check what it says and press Send once more."));
        }
        if (sent.website() != null && !sent.website().isEmpty()) {
            return problem("", language.say("Uw browser vulde iets in dat leeg moest blijven. Druk nog een keer op Versturen.",
                    "Your browser filled in what should stay empty. Press Send once more."));
        }
        FeedbackPage.Typed typed = sent.typed();
        if (typed.wrong() == null || !typed.wrong().fits(place.about())) {
            return problem("what", language.say("Kies wat er niet klopt.", "Choose what is not right."));
        }
        String text = typed.text();
        if (text.length() > TellFeedback.LONGEST || text.indexOf('\0') >= 0) {
            return problem("text", language.say("Schrijf hooguit " + TellFeedback.LONGEST + " letters.",
                    "Write at most " + TellFeedback.LONGEST + " characters."));
        }
        return NoPersonalData.brokenBy(text).filter(rule -> rule.isRefused() || !typed.sure())
                .map(rule -> new FeedbackPage.Problem("text", rule.text().in(language.locale()), !rule.isRefused()));
    }

    private static Optional<FeedbackPage.Problem> problem(String field, String text) {
        return Optional.of(new FeedbackPage.Problem(field, text, false));
    }

    private static Optional<FeedbackPlace> place(PageLanguage language, String kind, String one, Optional<String> two) {
        return FeedbackAddresses.aboutOf(language, kind).flatMap(about -> FeedbackPlace.of(about, one, two));
    }

    /** The same for both languages, so that a form can be read in the other and sent. */
    private static String form(FeedbackPlace place) {
        return FeedbackAddresses.of(PageLanguage.DUTCH, place);
    }

    private static Actor.Anyone anyone(HttpRequest<?> request) {
        return new Actor.Anyone(ProblemResponses.requestId(request));
    }

    private MutableHttpResponse<String> gone(PageLanguage language) {
        return kept(responses.page(HttpStatus.NOT_FOUND, language, pages.notFound(language)));
    }

    private static MutableHttpResponse<String> kept(MutableHttpResponse<String> response) {
        // A browser that may tell nobody where it comes from sends a form from nowhere (Origin: null), and such a form is refused.
        response.getHeaders().set("Referrer-Policy", "same-origin");
        return response.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow");
    }
}
