package nl.loodlijn.reference.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.type.Argument;
import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Municipalities of a tenant with their borders, and code lists, as they are valid today. */
@Controller("/api/v1/tenants/{tenant}/reference")
final class ReferenceController {

    /** The municipalities of a tenant. */
    @Serdeable
    @Introspected
    record Municipalities(List<Municipality> items) {
    }

    /** A municipality, by its CBS code. */
    @Serdeable
    @Introspected
    record Municipality(String code, String name, String province) {
    }

    /** The borders of a tenant's municipalities, to draw a map of it. */
    @Serdeable
    @Introspected
    record Borders(List<Border> items) {
    }

    /**
     * The simplified border of a municipality.
     *
     * @param rings outlines and holes together (even-odd rule); each is a list of points [longitude, latitude] in degrees (WGS84)
     */
    @Serdeable
    @Introspected
    record Border(String code, String name, List<List<List<Double>>> rings) {
    }

    /**
     * A code list in the language of the reader.
     *
     * @param source who keeps the list
     */
    @Serdeable
    @Introspected
    record CodeList(String list, String label, @Nullable String law, String source, List<Code> items) {
    }

    /** A code, with its label in the language of the reader. */
    @Serdeable
    @Introspected
    record Code(String value, String label, @Nullable String law) {
    }

    private static final Argument<List<List<List<Double>>>> RINGS = Argument
            .listOf(Argument.listOf(Argument.listOf(Double.class)));

    private final UnitOfWork unitOfWork;
    private final TenantReference reference;
    private final LocaleResolver<HttpRequest<?>> languages;
    private final ObjectMapper json;
    private final Clock clock;

    ReferenceController(UnitOfWork unitOfWork, TenantReference reference, LocaleResolver<HttpRequest<?>> languages, ObjectMapper json,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.reference = reference;
        this.languages = languages;
        this.json = json;
        this.clock = clock;
    }

    @Get("/municipalities")
    @Needs(Permission.REFERENCE_READ)
    Mono<MutableHttpResponse<Municipalities>> municipalities(@PathVariable String tenant, Actor.Member actor) {
        return unitOfWork.read(actor,
                () -> reference.municipalities(today()).map(row -> new Municipality(row.code(), row.name(), row.province())).collectList())
                .map(items -> unstored(new Municipalities(items)));
    }

    @Get("/borders")
    @Needs(Permission.REFERENCE_READ)
    Mono<MutableHttpResponse<Borders>> borders(@PathVariable String tenant, Actor.Member actor) {
        return unitOfWork.read(actor, () -> reference.borders(today()).map(this::border).collectList())
                .map(items -> unstored(new Borders(items)));
    }

    private Border border(TenantReference.BorderRow row) {
        try {
            return new Border(row.code(), row.name(), json.readValue(row.rings(), RINGS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The border of " + row.code() + " is no list of rings", unreadable);
        }
    }

    @Get("/code-lists/{list}")
    @Needs(Permission.REFERENCE_READ)
    Mono<MutableHttpResponse<CodeList>> codeList(@PathVariable String tenant, @PathVariable String list, Actor.Member actor,
            HttpRequest<?> request) {
        Locale language = languages.resolveOrDefault(request);
        String name = list.toLowerCase(Locale.ROOT);
        return unitOfWork
                .read(actor,
                        () -> reference.list(name)
                                .zipWith(reference.codes(name, today())
                                        .map(row -> new Code(row.code(), Message.of(row.dutch(), row.english()).in(language), row.law()))
                                        .collectList())
                                .map(found -> new CodeList(found.getT1().list(),
                                        Message.of(found.getT1().dutch(), found.getT1().english()).in(language), found.getT1().law(),
                                        found.getT1().source(), found.getT2())))
                .map(ReferenceController::unstored).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private static <T> MutableHttpResponse<T> unstored(T body) {
        return HttpResponse.ok(body).header("Cache-Control", "no-store");
    }

    private LocalDate today() {
        return Netherlands.today(clock);
    }
}
