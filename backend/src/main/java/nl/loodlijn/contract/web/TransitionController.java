package nl.loodlijn.contract.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.calendar.SettleEnd;
import nl.loodlijn.contract.calendar.domain.TransitionItem;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** What the parties settle when their agreement ends: terms, handing over in numbers, who is told, and what is closed. */
@Tag(name = "calendar")
@Controller("/api/v1/tenants/{tenant}/agreements/{id}/transition")
final class TransitionController {
    private final SettleEnd settle;

    TransitionController(SettleEnd settle) {
        this.settle = settle;
    }

    @Operation(operationId = "transition", summary = "What the parties settled about the end of an agreement, by whom and when")
    @Get
    @Needs(Permission.AGREEMENT_READ)
    Mono<MutableHttpResponse<CalendarViews.Transition>> find(Actor.Member actor, String tenant, UUID id) {
        return settle.find(actor, id).map(TransitionController::answer);
    }

    @Operation(operationId = "settleTransition", summary = "Ticks a point, or takes the tick away; If-Match is the version of that point")
    @Put("/{item}")
    @Needs(Permission.AGREEMENT_SIGN)
    Mono<MutableHttpResponse<CalendarViews.Transition>> settle(Actor.Member actor, String tenant, UUID id, TransitionItem item,
            @Nullable @Header("If-Match") String ifMatch, @Body TransitionRequests.GivenPoint given) {
        return settle.settle(actor, id, item, EditedVersion.required(ifMatch), given.checked(item)).map(TransitionController::answer)
                .onErrorResume(LatestVersion.shown(() -> find(actor, tenant, id)));
    }

    private static MutableHttpResponse<CalendarViews.Transition> answer(SettleEnd.Transition whole) {
        return HttpResponse.ok(CalendarViews.Transition.of(whole));
    }
}
