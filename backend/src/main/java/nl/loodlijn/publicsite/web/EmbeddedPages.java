package nl.loodlijn.publicsite.web;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;

import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.domain.Look;
import nl.loodlijn.publicsite.page.Embedding;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.Theme;
import nl.loodlijn.publicsite.published.ReadLook;

import reactor.core.publisher.Mono;

/**
 * A public page that is asked for with {@link Embedding#PARAMETER} may be shown by the sites that the tenant named, and looks like theirs. For any other site,
 * and without sites, it stays a page that nobody may show within theirs.
 */
@Singleton
final class EmbeddedPages {
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,60}");
    private static final String UNFRAMEABLE = "frame-ancestors 'none'";

    private final ReadLook looks;
    /** What was read last of tenants that embed, for when the database is away. */
    private final Map<String, Look> known = new ConcurrentHashMap<>();

    EmbeddedPages(ReadLook looks) {
        this.looks = looks;
    }

    /** The answer as it stands within another site, or as it is; {@link PagesKept} keeps it under its own address. */
    Mono<MutableHttpResponse<?>> embed(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String region = request.getParameters().get(Embedding.PARAMETER);
        String policy = response.getHeaders().get("Content-Security-Policy");
        boolean moved = response.status() == HttpStatus.MOVED_PERMANENTLY;
        boolean page = policy != null && policy.contains(UNFRAMEABLE) && response.body() instanceof String;
        if (!Embedding.shows(request.getPath()) || region == null || !REGION.matcher(region).matches() || !(page || moved)) {
            return Mono.just(response);
        }
        return looks.ofRegion(new Actor.Anyone(ProblemResponses.requestId(request)), region)
                .doOnNext(look -> known.put(region, look))
                .onErrorResume(away -> Mono.justOrEmpty(known.get(region)))
                .filter(look -> !look.sites().isEmpty())
                .<MutableHttpResponse<?>>map(
                        look -> moved ? moved(response, new Embedding(region, look)) : embedded(request, response, region, look))
                .defaultIfEmpty(response);
    }

    private static MutableHttpResponse<?> moved(MutableHttpResponse<?> response, Embedding embedding) {
        String location = response.getHeaders().get("Location");
        if (location != null) {
            response.getHeaders().set("Location", embedding.within(location));
        }
        return response;
    }

    @SuppressWarnings("unchecked")
    private static MutableHttpResponse<?> embedded(HttpRequest<?> request, MutableHttpResponse<?> response, String region, Look look) {
        PageLanguage language = "en".equals(response.getHeaders().get("Content-Language")) ? PageLanguage.ENGLISH : PageLanguage.DUTCH;
        String html = new Embedding(region, look).of(String.valueOf(response.body()), language, whole(request.getUri()));
        MutableHttpHeaders headers = response.getHeaders();
        String policy = headers.get("Content-Security-Policy");
        headers.set("Content-Security-Policy", policyOf(policy == null ? "" : policy, html, look));
        headers.set("X-Robots-Tag", "noindex");
        headers.remove("Cross-Origin-Opener-Policy");
        ((MutableHttpResponse<String>) response).body(html);
        return response;
    }

    private static String policyOf(String policy, String html, Look look) {
        String coloured = policy.replaceFirst("style-src ('[^']+')[^;]*;",
                "style-src $1" + Theme.source(html).map(source -> " " + source).orElse("") + ";");
        return coloured.replace(UNFRAMEABLE, "frame-ancestors " + String.join(" ", look.sites()));
    }

    /** The same page by itself. */
    private static String whole(URI address) {
        String query = address.getRawQuery() == null
                ? ""
                : String.join("&", java.util.Arrays.stream(address.getRawQuery().split("&"))
                        .filter(parameter -> !parameter.startsWith(Embedding.PARAMETER + "=")).toList());
        return address.getRawPath() + (query.isEmpty() ? "" : "?" + query);
    }
}
