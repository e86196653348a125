package nl.loodlijn.platform.notification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Mono;

/**
 * Turns mail off from a mail (RFC 8058). To look changes nothing, because scanners of mail follow links; only a POST does. No cookie is read: the
 * secret in the address is all there is, and it can do nothing else.
 */
@Hidden
@Controller("/afmelden/{token:[A-Za-z0-9_-]+}")
final class UnsubscribeController {
    private static final Message ASK = Message.of("Geen mail meer krijgen?", "No more mail?");
    private static final Message ABOUT = Message.of("U krijgt dan geen mail meer over:", "You will get no more mail about:");
    private static final Message BUTTON = Message.of("Mail uitzetten", "Turn mail off");
    private static final Message DONE = Message.of("U krijgt geen mail meer", "You get no more mail");
    private static final Message OFF = Message.of("Deze mail staat uit:", "This mail is off:");
    private static final Message AGAIN = Message.of("Weer aanzetten kan bij uw voorkeuren, als u bent ingelogd.",
            "You can turn it on again under your preferences, when you are signed in.");
    private static final Message PREFERENCES = Message.of("Naar mijn voorkeuren", "To my preferences");
    private static final Message UNKNOWN = Message.of("Deze link werkt niet meer", "This link no longer works");
    private static final Message UNKNOWN_TEXT = Message.of(
            "Gebruik de link uit een nieuwere mail, of kies bij uw voorkeuren waarover u mail krijgt.",
            "Use the link in a newer mail, or choose under your preferences what you get mail about.");
    private final UnsubscribeLinks links;
    private final MailedKinds kinds;

    UnsubscribeController(UnsubscribeLinks links, MailedKinds kinds) {
        this.links = links;
        this.kinds = kinds;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> ask(HttpRequest<?> request, String token) {
        return links.facts(token, ProblemResponses.requestId(request)).map(facts -> facts.done() ? done(facts) : question(facts))
                .switchIfEmpty(Mono.fromSupplier(UnsubscribeController::unknown));
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> turnOff(HttpRequest<?> request, String token) {
        return links.use(token, ProblemResponses.requestId(request)).map(this::done)
                .switchIfEmpty(Mono.fromSupplier(UnsubscribeController::unknown));
    }

    private MutableHttpResponse<String> question(UnsubscribeLinks.Facts facts) {
        Locale language = facts.language();
        return page(HttpStatus.OK, language, ASK, "<p>" + ABOUT.in(language) + "</p>" + list(facts)
                + "<form method=\"post\"><button type=\"submit\">" + BUTTON.in(language) + "</button></form>");
    }

    private MutableHttpResponse<String> done(UnsubscribeLinks.Facts facts) {
        Locale language = facts.language();
        return page(HttpStatus.OK, language, DONE,
                "<p>" + OFF.in(language) + "</p>" + list(facts) + "<p>" + AGAIN.in(language) + "</p>" + preferences(language));
    }

    private static MutableHttpResponse<String> unknown() {
        Locale language = Locale.of("nl");
        return page(HttpStatus.NOT_FOUND, language, UNKNOWN, "<p>" + UNKNOWN_TEXT.in(language) + "</p>" + preferences(language));
    }

    private String list(UnsubscribeLinks.Facts facts) {
        List<String> labels = facts.kinds().stream().flatMap(code -> kinds.kind(code).stream())
                .map(kind -> kind.label().in(facts.language())).sorted().toList();
        return labels.stream().collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>"));
    }

    private static String preferences(Locale language) {
        return "<p><a href=\"/app/voorkeuren\">" + PREFERENCES.in(language) + "</a></p>";
    }

    private static MutableHttpResponse<String> page(HttpStatus status, Locale language, Message title, String content) {
        return PlainPage.of(status, language, title.in(language), content);
    }
}
