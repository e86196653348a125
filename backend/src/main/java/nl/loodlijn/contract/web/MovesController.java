package nl.loodlijn.contract.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.move.AgreementMoves;
import nl.loodlijn.contract.move.MoveItemRow;
import nl.loodlijn.contract.move.MoveJson;
import nl.loodlijn.contract.move.MoveRow;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Moving running agreements of the acting party to a newer version of their model. */
@Tag(name = "agreement-moves")
@Controller("/api/v1/tenants/{tenant}")
final class MovesController {
    private static final int USUAL_MOVES = 20;
    private static final int USUAL_ROWS = 50;

    private final AgreementMoves moves;
    private final MoveJson json;

    MovesController(AgreementMoves moves, MoveJson json) {
        this.moves = moves;
        this.json = json;
    }

    @Operation(operationId = "movesOfModel", summary = "The moves of the acting party under a model contract, the newest first")
    @Get("/contract-models/{id}/moves")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<HttpResponse<MoveViews.MovePage>> ofModel(Actor.Member actor, String tenant, UUID id, @RequestBean PageRequest page) {
        int size = page.limit(USUAL_MOVES);
        String before = page.place(parts -> UUID.fromString(parts.at(0)).toString()).orElse("");
        return moves.ofModel(actor, id, before, size + 1).map(rows -> {
            var shown = page.cut(rows, size, (MoveRow row) -> page.cursor(row.id()));
            return page.answer(new MoveViews.MovePage(shown.items().stream().map(MoveViews.AgreementMove::of).toList(), shown.next()),
                    shown.next());
        });
    }

    @Operation(operationId = "beginMove", summary = "Looks which running agreements can be moved to a version of their model; offers nothing yet")
    @Post("/contract-models/{id}/moves")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MutableHttpResponse<MoveViews.AgreementMove>> begin(Actor.Member actor, String tenant, UUID id,
            @Body MoveRequests.BegunMove given) {
        return moves.begin(actor, id, given.modelVersionId())
                .map(move -> HttpResponse.<MoveViews.AgreementMove>status(HttpStatus.CREATED).body(MoveViews.AgreementMove.of(move))
                        .header("Location", "/api/v1/tenants/" + tenant + "/agreement-moves/" + move.id()));
    }

    @Operation(operationId = "agreementMove", summary = "A move and how far it is")
    @Get("/agreement-moves/{id}")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MoveViews.AgreementMove> one(Actor.Member actor, String tenant, UUID id) {
        return moves.find(actor, id).map(MoveViews.AgreementMove::of);
    }

    /** @param state of the agreements that are asked for: WAITING, FITS, CANNOT or OFFERED; absent for all */
    @Operation(operationId = "movedAgreements", summary = "The agreements of a move, with everything that keeps one from being moved")
    @Get("/agreement-moves/{id}/agreements")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<HttpResponse<MoveViews.MovedAgreementPage>> items(Actor.Member actor, String tenant, UUID id, @Nullable @QueryValue String state,
            @RequestBean PageRequest page, @Parameter(hidden = true) Locale language) {
        int size = page.limit(USUAL_ROWS);
        String after = page.place(parts -> UUID.fromString(parts.at(0)).toString()).orElse("");
        String of = state == null ? "" : state.strip();
        if (!of.isEmpty() && Arrays.stream(MoveViews.ItemState.values()).noneMatch(known -> known.name().equals(of))) {
            throw Refusal.invalid("state", "unknown-value",
                    Message.of("Dit filter kent deze waarde niet.", "This filter does not know this value."));
        }
        return moves.items(actor, id, of, after, size + 1).map(rows -> {
            var shown = page.cut(rows, size, (MoveItemRow row) -> page.cursor(row.agreementId()));
            return page.answer(new MoveViews.MovedAgreementPage(shown.items().stream()
                    .map(row -> MoveViews.MovedAgreement.of(row, json.read(row.objections()), language)).toList(), shown.next()),
                    shown.next());
        });
    }

    @Operation(operationId = "movedAgreement", summary = "What changes in the text of one agreement of a move")
    @Get("/agreement-moves/{id}/agreements/{agreement}")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MoveViews.MovedText> item(Actor.Member actor, String tenant, UUID id, UUID agreement, @Parameter(hidden = true) Locale language) {
        return moves.item(actor, id, agreement)
                .map(looked -> MoveViews.MovedText.of(looked, json.read(looked.item().objections()), language));
    }

    @Operation(operationId = "startMove", summary = "Lets a job offer every agreement that can be moved")
    @Post("/agreement-moves/{id}/start")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MoveViews.AgreementMove> start(Actor.Member actor, String tenant, UUID id, @Body MoveRequests.StartedMove given) {
        return moves.start(actor, id, given.checked()).map(MoveViews.AgreementMove::of);
    }

    @Operation(operationId = "stopMove", summary = "Stops after the agreement that is being offered; it can go on later")
    @Post("/agreement-moves/{id}/stop")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MoveViews.AgreementMove> stop(Actor.Member actor, String tenant, UUID id) {
        return moves.stop(actor, id).map(MoveViews.AgreementMove::of);
    }

    @Operation(operationId = "resumeMove", summary = "Goes on where a move stopped, on behalf of whoever asks it")
    @Post("/agreement-moves/{id}/resume")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MoveViews.AgreementMove> resume(Actor.Member actor, String tenant, UUID id) {
        return moves.resume(actor, id).map(MoveViews.AgreementMove::of);
    }

    @Operation(operationId = "letGoOfMove", summary = "Lets go of a move; what was offered stays offered")
    @Delete("/agreement-moves/{id}")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MoveViews.AgreementMove> letGo(Actor.Member actor, String tenant, UUID id) {
        return moves.letGo(actor, id).map(MoveViews.AgreementMove::of);
    }
}
