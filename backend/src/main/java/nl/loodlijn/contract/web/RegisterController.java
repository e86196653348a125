package nl.loodlijn.contract.web;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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

import nl.loodlijn.contract.register.Quarter;
import nl.loodlijn.contract.register.ReadRegister;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Mono;

/** The register of who works for whom. */
@Tag(name = "register")
@Controller("/api/v1/tenants/{tenant}/register")
final class RegisterController {
    private static final int USUAL_ROWS = 50;

    private final ReadRegister read;
    private final ReadCodeLabels labels;

    RegisterController(ReadRegister read, ReadCodeLabels labels) {
        this.read = read;
        this.labels = labels;
    }

    @Operation(operationId = "register", summary = "Who works for whom, for what and where, as it is or as it was on a day; by name of the subcontractor")
    @Get
    @Needs(Permission.REGISTER_READ)
    Mono<HttpResponse<RegisterViews.RegisterPage>> list(Actor.Member actor, String tenant, @RequestBean RegisterQuery query,
            @RequestBean PageRequest page, @Parameter(hidden = true) Locale language) {
        int size = page.limit(USUAL_ROWS);
        ReadRegister.Place after = page.place(parts -> new ReadRegister.Place(parts.at(0), UUID.fromString(parts.at(1)))).orElse(null);
        return read.list(actor, query.checked(), after, size + 1).zipWith(labels.now()).map(found -> {
            ReadRegister.Listed listed = found.getT1();
            var shown = page.cut(listed.rows(), size, row -> page.cursor(row.sortName(), row.id()))
                    .map(row -> RegisterViews.RegisterRelation.of(row, found.getT2(), language));
            long total = listed.facets().stream().filter(row -> row.facet().equals("total")).mapToLong(row -> row.number()).sum();
            return page.answer(new RegisterViews.RegisterPage(listed.on(), total, shown.items(),
                    RegisterViews.RegisterFacets.of(listed.facets(), found.getT2(), language),
                    RegisterViews.HeadCount.of(listed.facets()), ConsortiumViews.RegisteredConsortium.of(listed.members()), shown.next()),
                    shown.next());
        });
    }

    @Operation(operationId = "registerChanges", summary = "What changed in the register, the newest first")
    @Get("/changes")
    @Needs(Permission.REGISTER_READ)
    Mono<HttpResponse<RegisterViews.RegisterChanges>> changes(Actor.Member actor, String tenant, @RequestBean PageRequest page) {
        int size = page.limit(USUAL_ROWS);
        UUID after = page.place(parts -> UUID.fromString(parts.at(0))).orElse(null);
        return read.changes(actor, after, size + 1).zipWith(labels.now()).map(found -> {
            var shown = page.cut(found.getT1(), size, row -> page.cursor(row.id()))
                    .map(row -> RegisterViews.RegisterChange.of(row, found.getT2()));
            return page.answer(new RegisterViews.RegisterChanges(shown.items(), shown.next()), shown.next());
        });
    }

    @Operation(operationId = "exportRegister", summary = "Exactly what the register shows for a question, as a file")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    @Get("/export")
    @Needs(Permission.REGISTER_READ)
    Mono<HttpResponse<byte[]>> export(Actor.Member actor, String tenant,
            @Parameter(schema = @Schema(allowableValues = {"csv", "xlsx"})) @Nullable @QueryValue String format,
            @RequestBean RegisterQuery query, @Parameter(hidden = true) Locale language) {
        return TableResponse.file(read.export(actor, query.checked(), language), "register-" + tenant, TableResponse.chosen(format),
                language);
    }

    /** @param quarter such as 2026-4 */
    @Operation(operationId = "subcontractorsOfQuarter", summary = "Subcontractors of a quarter with their KvK numbers (Regeling Jeugdwet art. 8g)")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    @Get("/deliveries/subcontractors")
    @Needs(Permission.REGISTER_READ)
    Mono<HttpResponse<byte[]>> subcontractors(Actor.Member actor, String tenant, @Nullable @QueryValue String quarter,
            @Parameter(schema = @Schema(allowableValues = {"csv", "xlsx"})) @Nullable @QueryValue String format,
            @Parameter(hidden = true) Locale language) {
        Quarter asked = Quarter.of(quarter == null ? "" : quarter)
                .orElseThrow(() -> Refusal.invalid("quarter", "not-a-quarter", Message.of("Geef een kwartaal, zoals 2026-4.",
                        "Give a quarter, such as 2026-4.")));
        return TableResponse.file(read.subcontractors(actor, asked, language), "onderaannemers-" + tenant + "-" + asked,
                TableResponse.chosen(format), language);
    }

    @Operation(operationId = "contractedProviders", summary = "Contracted providers of youth care with KvK numbers and forms of help, as it is now (Regeling Jeugdwet art. 8g)")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    @Get("/deliveries/contracted-providers")
    @Needs(Permission.REGISTER_READ)
    Mono<HttpResponse<byte[]>> contracted(Actor.Member actor, String tenant,
            @Parameter(schema = @Schema(allowableValues = {"csv", "xlsx"})) @Nullable @QueryValue String format,
            @Parameter(hidden = true) Locale language) {
        return TableResponse.file(read.contracted(actor, language), "gecontracteerde-aanbieders-" + tenant, TableResponse.chosen(format),
                language);
    }
}
