package nl.loodlijn.shortlist.imports.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.imports.CommitImport;
import nl.loodlijn.shortlist.imports.DiscardImport;
import nl.loodlijn.shortlist.imports.ImportBatch;
import nl.loodlijn.shortlist.imports.PreviewImport;
import nl.loodlijn.shortlist.imports.ReadImports;
import nl.loodlijn.shortlist.imports.UnknownPlace;
import nl.loodlijn.shortlist.imports.UploadSpreadsheet;

import reactor.core.publisher.Mono;

/** Imports of the spreadsheet of providers: upload, mapping, preview, commit or discard. */
@Controller("/api/v1/tenants/{tenant}/shortlist/imports")
final class ImportsController {
    private static final Set<String> STATES = Set.of("", "ERROR", "WARNING", "NEW", "CHANGED", "UNCHANGED");
    private static final int USUAL_LINES = 50;

    private final UploadSpreadsheet upload;
    private final PreviewImport preview;
    private final CommitImport commit;
    private final DiscardImport discard;
    private final ReadImports read;

    ImportsController(UploadSpreadsheet upload, PreviewImport preview, CommitImport commit, DiscardImport discard, ReadImports read) {
        this.upload = upload;
        this.preview = preview;
        this.commit = commit;
        this.discard = discard;
        this.read = read;
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<MutableHttpResponse<ImportView>> upload(Actor.Member actor, @PathVariable String tenant, @Part("file") CompletedFileUpload file) {
        return upload.upload(actor, file.getFilename(), file::getInputStream)
                .map(batch -> answer(batch).status(201).header("Location",
                        "/api/v1/tenants/" + tenant + "/shortlist/imports/" + batch.id()));
    }

    @Get
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<List<ImportView>> all(Actor.Member actor) {
        return read.all(actor).map(batches -> batches.stream().map(ImportView::of).toList());
    }

    @Get("/{id}")
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<MutableHttpResponse<ImportView>> one(Actor.Member actor, @PathVariable UUID id) {
        return read.one(actor, id).map(ImportsController::answer);
    }

    @Put("/{id}/mapping")
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<MutableHttpResponse<ImportView>> map(Actor.Member actor, @PathVariable UUID id, @Header("If-Match") @Nullable String ifMatch,
            @Body ImportRequests.Mapping mapping) {
        return preview.map(actor, id, EditedVersion.required(ifMatch), mapping.mapping(), mapping.saveAs()).map(ImportsController::answer)
                .onErrorResume(LatestVersion.shown(() -> one(actor, id)));
    }

    @Get("/{id}/lines")
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<HttpResponse<ImportRequests.Lines>> lines(Actor.Member actor, @PathVariable UUID id,
            @Parameter(schema = @Schema(allowableValues = {"ERROR", "WARNING", "NEW", "CHANGED",
                    "UNCHANGED"})) @QueryValue @Nullable String state,
            @RequestBean PageRequest page, @Parameter(hidden = true) Locale language) {
        String wanted = state == null ? "" : state;
        if (!STATES.contains(wanted)) {
            throw Refusal.invalid("state", "unknown-state",
                    Message.of("Kies ERROR, WARNING, NEW, CHANGED of UNCHANGED.", "Choose ERROR, WARNING, NEW, CHANGED or UNCHANGED."));
        }
        int size = page.limit(USUAL_LINES);
        int after = page.place(parts -> Integer.parseInt(parts.at(0))).orElse(0);
        return read.lines(actor, id, wanted, after, size + 1, language)
                .map(lines -> page.cut(lines, size, line -> page.cursor(line.line())))
                .map(shown -> page.answer(new ImportRequests.Lines(shown.items(), shown.next()), shown.next()));
    }

    @Get("/{id}/unknown-places")
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<List<UnknownPlace>> unknownPlaces(Actor.Member actor, @PathVariable UUID id) {
        return read.unknownPlaces(actor, id);
    }

    @Post("/{id}/commit")
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<MutableHttpResponse<ImportView>> commit(Actor.Member actor, @PathVariable UUID id, @Header("If-Match") @Nullable String ifMatch,
            @Body ImportRequests.@Nullable Commit decision) {
        boolean skipErrors = decision != null && Boolean.TRUE.equals(decision.skipErrors());
        boolean endMissing = decision != null && Boolean.TRUE.equals(decision.endMissing());
        return commit.commit(actor, id, EditedVersion.required(ifMatch), new CommitImport.Decision(skipErrors, endMissing))
                .map(ImportsController::answer).onErrorResume(LatestVersion.shown(() -> one(actor, id)));
    }

    /** Erases the lines; the name and the counts stay. With If-Match: only the version that the caller has seen. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<Void> discard(Actor.Member actor, @PathVariable UUID id, @Header("If-Match") @Nullable String ifMatch) {
        return discard.discard(actor, id, ifMatch == null ? null : EditedVersion.required(ifMatch)).then()
                .onErrorResume(LatestVersion.shown(() -> one(actor, id)));
    }

    private static MutableHttpResponse<ImportView> answer(ImportBatch batch) {
        return HttpResponse.ok(ImportView.of(batch)).header("ETag", EditedVersion.tag(batch.version()));
    }
}
