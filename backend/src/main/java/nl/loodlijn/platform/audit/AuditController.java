package nl.loodlijn.platform.audit;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who changed what. */
@Tag(name = "audit")
@Controller("/api/v1/tenants/{tenant}/audit")
final class AuditController {
    private static final int USUAL_ROWS = 50;

    private final ReadAuditTrail trail;
    private final LocaleResolver<HttpRequest<?>> languages;
    private final Clock clock;

    AuditController(ReadAuditTrail trail, LocaleResolver<HttpRequest<?>> languages, Clock clock) {
        this.trail = trail;
        this.languages = languages;
        this.clock = clock;
    }

    @Operation(operationId = "audit", summary = "The audit trail of a tenant, newest first and by act, as far as the party may see it")
    @Get
    @Needs(Permission.AUDIT_READ)
    Mono<HttpResponse<AuditPage>> page(Actor.Member actor, String tenant, @RequestBean AuditParameters parameters,
            @RequestBean PageRequest page, HttpRequest<?> request) {
        AuditPlace place = page.place(AuditPlace::of).orElse(AuditPlace.TOP);
        return trail.acts(actor, parameters.query(), place, page.limit(USUAL_ROWS), language(request)).map(found -> {
            String next = cursor(page, found.next());
            return page.answer(new AuditPage(found.items(), next), next);
        });
    }

    @Operation(operationId = "auditOfAct", summary = "Everything that one request changed, newest first, as far as the party may see it")
    @Get("/acts/{id}")
    @Needs(Permission.AUDIT_READ)
    Mono<HttpResponse<AuditPage.Entries>> act(Actor.Member actor, String tenant, UUID id,
            @RequestBean PageRequest page, HttpRequest<?> request) {
        AuditPlace place = page.place(AuditPlace::of).orElse(AuditPlace.TOP);
        return trail.act(actor, id, place, page.limit(USUAL_ROWS), language(request)).map(found -> {
            String next = cursor(page, found.next());
            return page.answer(new AuditPage.Entries(found.items(), next), next);
        });
    }

    @Operation(operationId = "auditChoices", summary = "The people and the kinds of rows that the audit trail can be narrowed to")
    @Get("/choices")
    @Needs(Permission.AUDIT_READ)
    Mono<AuditPage.Choices> choices(Actor.Member actor, String tenant, HttpRequest<?> request) {
        Locale language = language(request);
        return trail.choices(actor).map(found -> new AuditPage.Choices(
                found.people().stream().map(person -> new AuditPage.Choice(person.id(), person.name())).toList(),
                found.tables().stream().map(table -> new AuditPage.Choice(table.table(), AuditWording.capital(table.noun().in(language))))
                        .sorted(java.util.Comparator.comparing(AuditPage.Choice::label)).toList()));
    }

    /** @param format csv */
    @Operation(operationId = "exportAudit", summary = "The audit trail as a file")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @Get("/export")
    @Needs(Permission.AUDIT_READ)
    Mono<HttpResponse<Flux<byte[]>>> export(Actor.Member actor, String tenant, @RequestBean AuditParameters parameters,
            @Parameter(schema = @Schema(allowableValues = "csv")) @Nullable @QueryValue String format, HttpRequest<?> request) {
        if (format != null && !format.equals("csv")) {
            throw Refusal.invalid("format", "unknown-value", Message.of("Kies csv.", "Choose csv."));
        }
        Locale language = language(request);
        String name = "logboek-" + tenant + "-" + Netherlands.today(clock) + ".csv";
        return trail.whole(actor, parameters.query(), language)
                .map(pages -> HttpResponse.ok(AuditFile.write(pages, language)).contentType("text/csv; charset=utf-8")
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"").header("Cache-Control", "no-store"));
    }

    private static @Nullable String cursor(PageRequest page, @Nullable AuditPlace end) {
        return end == null ? null : page.cursor(end.at(), end.id());
    }

    private Locale language(HttpRequest<?> request) {
        return languages.resolveOrDefault(request);
    }
}
