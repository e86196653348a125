package nl.loodlijn.admission.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.admission.application.GiveEvidence;
import nl.loodlijn.admission.application.ReadApplications;
import nl.loodlijn.admission.application.WholeApplication;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Documents with the answers of an application. */
@Tag(name = "applications")
@Controller("/api/v1/tenants/{tenant}/applications/{id}")
final class EvidenceController {
    private static final int BLOCK = 64 * 1024;

    private final GiveEvidence evidence;
    private final ReadApplications read;

    EvidenceController(GiveEvidence evidence, ReadApplications read) {
        this.evidence = evidence;
        this.read = read;
    }

    /** @param code of a criterion that asks for a document */
    @Operation(operationId = "addEvidence", summary = "Hands in a document: PDF, PNG or JPEG by its content, at most 20 MB")
    @Post("/answers/{code}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.APPLICATION_WRITE)
    Mono<MutableHttpResponse<ApplicationViews.CriterionAnswer>> add(Actor.Member actor, String tenant, UUID id, String code,
            @Part("file") CompletedFileUpload file) {
        if (file.getSize() > GiveEvidence.USE.atMost()) {
            throw Refusal.of(ProblemType.TOO_LARGE);
        }
        return evidence.add(actor, id, code, file.getFilename(), blocks(file))
                .map(whole -> HttpResponse.<ApplicationViews.CriterionAnswer>status(HttpStatus.CREATED)
                        .body(ApplicationsController.answer(whole, code).body()));
    }

    @Operation(operationId = "dateEvidence", summary = "Says which dates stand on a document")
    @Put("/files/{file}")
    @Needs(Permission.APPLICATION_WRITE)
    Mono<HttpResponse<ApplicationViews.CriterionAnswer>> date(Actor.Member actor, String tenant, UUID id, UUID file,
            @Nullable @Header("If-Match") String ifMatch, @Body ApplicationRequests.EvidenceDates given) {
        ApplicationRequests.EvidenceDates dates = given.checked();
        return evidence.date(actor, id, file, EditedVersion.required(ifMatch), dates.issuedOn(), dates.validUntil())
                .map(whole -> answer(whole, file)).onErrorResume(LatestVersion.shown(() -> current(actor, id, file)));
    }

    @Operation(operationId = "removeEvidence", summary = "Takes a document away; one that was submitted stays with that submission")
    @Delete("/files/{file}")
    @Needs(Permission.APPLICATION_WRITE)
    Mono<HttpResponse<?>> remove(Actor.Member actor, String tenant, UUID id, UUID file) {
        return evidence.remove(actor, id, file).map(whole -> HttpResponse.noContent());
    }

    @Operation(operationId = "readEvidence", summary = "A document with its content, for the provider and for those who assess")
    @Get("/files/{file}")
    @Produces(MediaType.ALL)
    @Needs(Permission.APPLICATION_READ)
    Mono<HttpResponse<Flux<byte[]>>> read(Actor.Member actor, String tenant, UUID id, UUID file) {
        return evidence.open(actor, id, file)
                .map(opened -> HttpResponse.ok(opened.content().map(EvidenceController::bytes))
                        .contentType(MediaType.of(opened.file().mediaType()))
                        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(opened.file().name()))
                        .header("Content-Length", Long.toString(opened.file().size())).header("X-Content-Type-Options", "nosniff")
                        .header("Cache-Control", "no-store"));
    }

    private Mono<HttpResponse<ApplicationViews.CriterionAnswer>> current(Actor.Member actor, UUID id, UUID file) {
        return read.find(actor, id).map(whole -> answer(whole, file));
    }

    private static HttpResponse<ApplicationViews.CriterionAnswer> answer(WholeApplication whole, UUID file) {
        String code = whole.files().stream().filter(one -> one.id().equals(file)).findFirst()
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND)).code();
        return HttpResponse.ok(ApplicationsController.answer(whole, code).body());
    }

    private static Flux<ByteBuffer> blocks(CompletedFileUpload file) {
        return Flux.<ByteBuffer, InputStream>generate(() -> file.getInputStream(), (input, sink) -> {
            try {
                byte[] block = input.readNBytes(BLOCK);
                if (block.length == 0) {
                    sink.complete();
                } else {
                    sink.next(ByteBuffer.wrap(block));
                }
                return input;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }, EvidenceController::close).subscribeOn(Schedulers.boundedElastic());
    }

    private static void close(InputStream input) {
        try {
            input.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    private static byte[] bytes(ByteBuffer block) {
        byte[] bytes = new byte[block.remaining()];
        block.get(bytes);
        return bytes;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
