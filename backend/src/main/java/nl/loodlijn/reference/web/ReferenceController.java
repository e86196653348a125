package nl.loodlijn.reference.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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

/** Municipalities of a tenant and code lists, as they are valid today. */
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

    private final UnitOfWork unitOfWork;
    private final TenantReference reference;
    private final LocaleResolver<HttpRequest<?>> languages;
    private final Clock clock;

    ReferenceController(UnitOfWork unitOfWork, TenantReference reference, LocaleResolver<HttpRequest<?>> languages, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.reference = reference;
        this.languages = languages;
        this.clock = clock;
    }

    @Get("/municipalities")
    @Needs(Permission.REFERENCE_READ)
    Mono<MutableHttpResponse<Municipalities>> municipalities(@PathVariable String tenant, Actor.Member actor) {
        return unitOfWork.read(actor,
                () -> reference.municipalities(today()).map(row -> new Municipality(row.code(), row.name(), row.province())).collectList())
                .map(items -> unstored(new Municipalities(items)));
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
