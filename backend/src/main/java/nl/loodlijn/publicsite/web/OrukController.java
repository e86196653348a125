package nl.loodlijn.publicsite.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.oruk.OrukPage;
import nl.loodlijn.publicsite.oruk.OrukQuestion;
import nl.loodlijn.publicsite.oruk.ReadOruk;

import reactor.core.publisher.Mono;

/**
 * Open data as Open Referral UK 3.0. Names are those of that standard.
 *
 * @see <a href="https://openreferraluk.org/developers/schema">Open Referral UK</a>
 */
@Hidden
@Controller("/api/public/oruk/v3")
final class OrukController {
    private static final String BASE = "/api/public/oruk/v3";
    private static final String ADDRESS = "https://www.loodlijn.example";
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,3})?");
    private static final Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3})\\s?([A-Za-z]{2})?");
    private static final int USUAL_ROWS = 50;
    private static final int LONGEST_SEARCH = 100;

    private final ReadOruk read;
    private final OpenAnswers answers;
    private final PlatformAddress address;

    OrukController(ReadOruk read, OpenAnswers answers, PlatformAddress address) {
        this.read = read;
        this.answers = answers;
        this.address = address;
    }

    @Get
    @Needs(Permission.ANYONE)
    HttpResponse<byte[]> about(HttpRequest<?> request) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("version", "HSDS-UK-3.0");
        about.put("profile", "https://openreferraluk.org");
        about.put("openapi_url", address.of(BASE + "/openapi.json").toString());
        return answers.of(request, about);
    }

    @Get("/openapi.json")
    @Needs(Permission.ANYONE)
    HttpResponse<byte[]> document(HttpRequest<?> request) {
        String root = address.of("/").toString();
        try (InputStream document = OrukController.class.getResourceAsStream("/nl/loodlijn/publicsite/oruk.json")) {
            String text = new String(Objects.requireNonNull(document).readAllBytes(), StandardCharsets.UTF_8);
            return answers.of(request, MediaType.APPLICATION_JSON_TYPE,
                    text.replace(ADDRESS, root.substring(0, root.length() - 1)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Get("/services")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> services(HttpRequest<?> request) {
        return answer(request, read.services(anyone(request), question(request), page(request)));
    }

    @Get("/services/{id}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> service(HttpRequest<?> request, String id) {
        return one(request, id, known -> read.service(anyone(request), known));
    }

    @Get("/service_at_locations")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> placed(HttpRequest<?> request) {
        return answer(request,
                read.placed(anyone(request), question(request), postcode(request), number(request, "proximity"), page(request)));
    }

    @Get("/service_at_locations/{id}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> placedOne(HttpRequest<?> request, String id) {
        return one(request, id, known -> read.placed(anyone(request), known));
    }

    @Get("/organizations")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> organisations(HttpRequest<?> request) {
        return answer(request, read.organisations(anyone(request), page(request)));
    }

    @Get("/organizations/{id}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> organisation(HttpRequest<?> request, String id) {
        return one(request, id, known -> read.organisation(anyone(request), known));
    }

    @Get("/taxonomies")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> taxonomies(HttpRequest<?> request) {
        return answer(request, read.taxonomies(anyone(request), page(request)));
    }

    @Get("/taxonomies/{id}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> taxonomy(HttpRequest<?> request, String id) {
        return one(request, id, known -> read.taxonomy(anyone(request), known));
    }

    @Get("/taxonomy_terms")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> terms(HttpRequest<?> request) {
        return answer(request, read.terms(anyone(request), page(request)));
    }

    @Get("/taxonomy_terms/{id}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> term(HttpRequest<?> request, String id) {
        return one(request, id, known -> read.term(anyone(request), known));
    }

    private Mono<MutableHttpResponse<byte[]>> one(HttpRequest<?> request, String id, Function<UUID, Mono<Map<String, Object>>> reading) {
        return answer(request, OpenQuestion.idIn(id).map(reading).orElseGet(Mono::empty));
    }

    private Mono<MutableHttpResponse<byte[]>> answer(HttpRequest<?> request, Mono<Map<String, Object>> found) {
        return found.map(body -> answers.of(request, body)).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private static OrukQuestion question(HttpRequest<?> request) {
        String search = value(request, "search");
        boolean scheduled = value(request, "day") != null || value(request, "start_time") != null || value(request, "end_time") != null;
        return new OrukQuestion(search == null ? null : search.substring(0, Math.min(search.length(), LONGEST_SEARCH)),
                value(request, "taxonomy_term_id"), value(request, "taxonomy_id"), number(request, "minimum_age"),
                number(request, "maximum_age"),
                scheduled);
    }

    private static OrukPage page(HttpRequest<?> request) {
        return new OrukPage(count(request, "page", 1), Math.min(OrukPage.MOST_ROWS, count(request, "per_page", USUAL_ROWS)));
    }

    private static int count(HttpRequest<?> request, String name, int usual) {
        String value = value(request, name);
        if (value != null && !COUNT.matcher(value).matches()) {
            throw unreadable(name, "een heel getal vanaf 1", "a whole number from 1");
        }
        return value == null ? usual : Integer.parseInt(value);
    }

    private static @Nullable BigDecimal number(HttpRequest<?> request, String name) {
        String value = value(request, name);
        if (value != null && !NUMBER.matcher(value).matches()) {
            throw unreadable(name, "een getal", "a number");
        }
        return value == null ? null : new BigDecimal(value);
    }

    /** The figures of a postcode; the letters are let go. */
    private static @Nullable String postcode(HttpRequest<?> request) {
        String value = value(request, "postcode");
        if (value == null) {
            return null;
        }
        var postcode = POSTCODE.matcher(value.strip());
        if (!postcode.matches()) {
            throw unreadable("postcode", "een postcode, zoals 1811 of 1811 AB", "a postcode, such as 1811 or 1811 AB");
        }
        return postcode.group(1);
    }

    private static @Nullable String value(HttpRequest<?> request, String name) {
        String value = request.getParameters().get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static Refusal unreadable(String name, String dutch, String english) {
        return Refusal.invalid(name, "unreadable", Message.of("Geef " + dutch + ".", "Give " + english + "."));
    }

    private static Actor.Anyone anyone(HttpRequest<?> request) {
        return new Actor.Anyone(ProblemResponses.requestId(request));
    }
}
