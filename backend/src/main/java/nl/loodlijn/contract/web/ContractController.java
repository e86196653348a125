package nl.loodlijn.contract.web;

import java.util.UUID;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.agreement.ReadContract;
import nl.loodlijn.contract.document.ContractDocuments;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** The contract of a version that was offered: what one reads before one signs, and what proves it afterwards. */
@Tag(name = "agreements")
@Controller("/api/v1/tenants/{tenant}/agreements/{id}/versions/{number}")
final class ContractController {
    private final ReadContract read;

    ContractController(ReadContract read) {
        this.read = read;
    }

    @Operation(operationId = "contractText", summary = "The contract as canonical JSON (RFC 8785); its SHA-256 is what is signed")
    @Get("/contract")
    @Produces("application/json")
    @Needs(Permission.AGREEMENT_READ)
    Mono<HttpResponse<byte[]>> canonical(Actor.Member actor, String tenant, UUID id, int number) {
        return read.canonical(actor, id, number).map(text -> HttpResponse.ok(text).header("Cache-Control", "no-store"));
    }

    @Operation(operationId = "contractPage", summary = "The contract with its signatures as a page of its own, without script; it names the SHA-256 of the JSON")
    @Get("/html")
    @Produces("text/html")
    @Needs(Permission.AGREEMENT_READ)
    Mono<HttpResponse<String>> html(Actor.Member actor, String tenant, UUID id, int number) {
        return read.html(actor, id, number).map(page -> HttpResponse.ok(page)
                .header("Content-Security-Policy", ContractDocuments.pagePolicy()).header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename=\"overeenkomst-" + id + "-" + number + ".html\"")
                .header("Content-Language", "nl").header("Cache-Control", "no-store"));
    }

    @Operation(operationId = "contractPdf", summary = "The contract with its signatures as PDF/A-3, the JSON attached")
    @Get("/pdf")
    @Produces("application/pdf")
    @Needs(Permission.AGREEMENT_READ)
    Mono<HttpResponse<byte[]>> pdf(Actor.Member actor, String tenant, UUID id, int number) {
        return read.pdf(actor, id, number).map(pdf -> HttpResponse.ok(pdf)
                .header("Content-Disposition", "attachment; filename=\"overeenkomst-" + id + "-" + number + ".pdf\"")
                .header("Cache-Control", "no-store"));
    }
}
