package nl.loodlijn.contract.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.contract.calendar.CalendarFeeds;
import nl.loodlijn.contract.domain.Secret;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Mono;

/** What calendar programs fetch. No cookie is read: the secret in the address is all there is, and it reads the calendar of one person and nothing else. */
@Hidden
@Controller(CalendarFeeds.PATH)
final class CalendarFeedController {
    private static final MediaType CALENDAR = new MediaType("text/calendar; charset=utf-8");
    private static final String KEPT_AN_HOUR = "private, max-age=3600";

    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @Get("/{token:[A-Za-z0-9_-]+}.ics")
    @Produces(MediaType.ALL)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> feed(HttpRequest<?> request, String token) {
        return feeds.read(new Secret(token), ProblemResponses.requestId(request)).map(text -> answer(request, text))
                .switchIfEmpty(Mono.fromSupplier(CalendarFeedController::unknown));
    }

    private static MutableHttpResponse<String> answer(HttpRequest<?> request, String text) {
        String tag = "\"" + digest(text) + "\"";
        String known = request.getHeaders().get("If-None-Match");
        boolean unchanged = known != null && Arrays.stream(known.split(",", -1)).map(String::strip).anyMatch(tag::equals);
        MutableHttpResponse<String> response = unchanged
                ? HttpResponse.notModified()
                : HttpResponse.ok(text).contentType(CALENDAR).header("Content-Disposition", "inline; filename=\"contractkalender.ics\"");
        return hidden(response).header("ETag", tag).header("Cache-Control", KEPT_AN_HOUR);
    }

    /** Says nothing about whether there ever was such a feed. */
    private static MutableHttpResponse<String> unknown() {
        return hidden(HttpResponse.<String>notFound()).body("Deze agenda is er niet (meer). This calendar is not there (any more).\n")
                .contentType(MediaType.TEXT_PLAIN_TYPE).header("Cache-Control", "no-store");
    }

    private static MutableHttpResponse<String> hidden(MutableHttpResponse<String> response) {
        return response.header("X-Robots-Tag", "noindex, nofollow").header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 15));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
