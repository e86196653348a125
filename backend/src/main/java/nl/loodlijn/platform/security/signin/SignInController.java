package nl.loodlijn.platform.security.signin;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.session.SessionCookie;
import nl.loodlijn.platform.security.session.SessionStore;

import reactor.core.publisher.Mono;

/** The way to the identity provider and back. */
@Hidden
@Controller("/oauth")
@Produces(MediaType.ALL)
final class SignInController {
    private static final String HOME = "/app/";

    private final SignIn signIn;
    private final PendingSignIns pendingSignIns;
    private final SessionStore sessions;
    private final SessionCookie cookie;
    private final SignInTrouble trouble;
    private final LocaleResolver<HttpRequest<?>> languages;

    SignInController(SignIn signIn, PendingSignIns pendingSignIns, SessionStore sessions, SessionCookie cookie, SignInTrouble trouble,
            LocaleResolver<HttpRequest<?>> languages) {
        this.signIn = signIn;
        this.pendingSignIns = pendingSignIns;
        this.sessions = sessions;
        this.cookie = cookie;
        this.trouble = trouble;
        this.languages = languages;
    }

    /** @param target path of the page to return to */
    @Get("/login")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<?>> login(HttpRequest<?> request, @QueryValue(value = "return", defaultValue = HOME) String target) {
        return Mono.fromCallable(() -> ReturnPath.checked(target))
                .flatMap(checked -> signIn.depart(checked, languages.resolveOrDefault(request)))
                .<MutableHttpResponse<?>>map(departure -> HttpResponse.seeOther(departure.location())
                        .cookie(pendingSignIns.remember(departure.pending())))
                .onErrorResume(Refusal.class, refusal -> Mono.just(trouble.answer(request, refusal)));
    }

    /** @param error what the provider says when it did not let the person in */
    @Get("/callback")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<?>> callback(HttpRequest<?> request, @QueryValue(defaultValue = "") String state,
            @Nullable @QueryValue String code,
            @Nullable @QueryValue String error) {
        return Mono.justOrEmpty(pendingSignIns.find(request, state)).switchIfEmpty(Mono.error(() -> Refusal.of(SignInProblem.EXPIRED)))
                .flatMap(pending -> complete(request, pending, error == null ? code : null))
                .onErrorResume(Refusal.class,
                        refusal -> whenAlreadySignedIn(request).switchIfEmpty(Mono.just(trouble.answer(request, refusal))))
                .doOnNext(response -> response.cookie(pendingSignIns.forget(state)));
    }

    private Mono<MutableHttpResponse<?>> complete(HttpRequest<?> request, PendingSignIn pending, @Nullable String code) {
        if (code == null) {
            return Mono.error(Refusal.of(SignInProblem.REFUSED));
        }
        return signIn.arrive(pending, code).flatMap(identity -> endEarlier(request).then(sessions.start(identity)))
                .map(session -> HttpResponse.seeOther(URI.create(pending.returnPath())).cookie(cookie.carrying(session)));
    }

    private Mono<Void> endEarlier(HttpRequest<?> request) {
        return Mono.justOrEmpty(cookie.read(request)).flatMap(sessions::end).then();
    }

    // The browser's back button leads here again; whoever is signed in already has nothing to repair.
    private Mono<MutableHttpResponse<?>> whenAlreadySignedIn(HttpRequest<?> request) {
        return Mono.justOrEmpty(cookie.read(request)).flatMap(sessions::find).map(session -> HttpResponse.seeOther(URI.create(HOME)));
    }
}
