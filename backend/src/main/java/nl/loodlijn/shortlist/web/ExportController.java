package nl.loodlijn.shortlist.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.Listing;
import nl.loodlijn.shortlist.ReadWholeResult;
import nl.loodlijn.shortlist.export.ExportFormat;
import nl.loodlijn.shortlist.export.ExportText;
import nl.loodlijn.shortlist.query.ReadSearchQuery;
import nl.loodlijn.shortlist.query.SearchQuery;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The whole result of a search as a file. */
@Controller("/api/v1/tenants/{tenant}")
class ExportController {
    private final ReadWholeResult readWholeResult;
    private final ResponsesForReader responses;

    ExportController(ReadWholeResult readWholeResult, ResponsesForReader responses) {
        this.readWholeResult = readWholeResult;
        this.responses = responses;
    }

    @Get("/shortlist/export")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    @Needs(Permission.SHORTLIST_EXPORT)
    Mono<HttpResponse<Flux<byte[]>>> export(@PathVariable String tenant,
            @Parameter(schema = @Schema(allowableValues = {"csv", "xlsx"})) @Nullable @QueryValue String format,
            @RequestBean SearchQuery query,
            Actor.Member actor, HttpRequest<?> request) {
        return responses.labels().zipWith(responses.freshDays(actor)).flatMap(known -> {
            CodeLabels labels = known.getT1();
            ExportFormat chosen = formatOf(format);
            return readWholeResult.pages(actor, ReadSearchQuery.whole(query, labels))
                    .map(pages -> file(tenant, chosen, pages,
                            new ExportText(labels, responses.language(request), responses.today(), known.getT2())));
        });
    }

    private HttpResponse<Flux<byte[]>> file(String tenant, ExportFormat format, Flux<List<Listing>> pages, ExportText text) {
        String name = "loodlijn-" + tenant + "-" + text.today() + "." + format.id();
        return HttpResponse.ok(format.write(pages, text)).contentType(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"").header("Cache-Control", "no-store");
    }

    private static ExportFormat formatOf(@Nullable String format) {
        return ExportFormat.of(format == null ? "" : format)
                .orElseThrow(() -> Refusal.invalid("format", "unknown-value", Message.of("Kies csv of xlsx.", "Choose csv or xlsx.")));
    }
}
