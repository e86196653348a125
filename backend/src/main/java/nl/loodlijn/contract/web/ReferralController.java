package nl.loodlijn.contract.web;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.referral.AnswerReferral;
import nl.loodlijn.contract.referral.ReadReferrals;
import nl.loodlijn.contract.referral.ReadReferrals.Show;
import nl.loodlijn.contract.referral.SendReferral;
import nl.loodlijn.contract.referral.WholeReferral;
import nl.loodlijn.contract.referral.WriteReferral;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/**
 * Referral forms, for the two parties only. What people write goes through PUT, and answers to POST hold nothing of it: of a request with a key the answer
 * is kept for a day.
 */
@Tag(name = "referrals")
@Controller("/api/v1/tenants/{tenant}/referrals")
final class ReferralController {
    private static final int USUAL_ROWS = 50;

    private final ReadReferrals referrals;
    private final WriteReferral write;
    private final SendReferral send;
    private final AnswerReferral answer;
    private final Clock clock;

    ReferralController(ReadReferrals referrals, WriteReferral write, SendReferral send, AnswerReferral answer, Clock clock) {
        this.referrals = referrals;
        this.write = write;
        this.send = send;
        this.answer = answer;
        this.clock = clock;
    }

    /** @param show which forms; absent: all */
    @Operation(operationId = "referrals", summary = "Referral forms of the acting party, the newest first")
    @Get
    @Needs(Permission.REFERRAL_READ)
    Mono<HttpResponse<ReferralViews.ReferralPage>> list(Actor.Member actor, String tenant, @Nullable @QueryValue Show show,
            @RequestBean PageRequest page) {
        int size = page.limit(USUAL_ROWS);
        String before = page.place(parts -> UUID.fromString(parts.at(0)).toString()).orElse("");
        return referrals.list(actor, show == null ? Show.ALL : show, before, size + 1).map(rows -> {
            var shown = page.cut(rows, size, (WholeReferral one) -> page.cursor(one.row().id()));
            return page.answer(new ReferralViews.ReferralPage(
                    shown.items().stream().map(one -> ReferralViews.ReferralSummary.of(one, actor)).toList(), shown.next()), shown.next());
        });
    }

    @Operation(operationId = "referralAgreements", summary = "Agreements in force under which the acting head contractor can refer")
    @Get("/agreements")
    @Needs(Permission.REFERRAL_SEND)
    Mono<ReferralViews.ReferralAgreements> agreements(Actor.Member actor, String tenant) {
        return referrals.usable(actor).map(ReferralViews.ReferralAgreements::of);
    }

    @Operation(operationId = "beginReferral", summary = "Begins a draft, empty or with the content of an own form")
    @Post
    @Needs(Permission.REFERRAL_SEND)
    Mono<MutableHttpResponse<ReferralViews.BegunReferralId>> begin(Actor.Member actor, String tenant,
            @Body ReferralRequests.BegunReferral given) {
        return write.begin(actor, given.agreementId(), given.like())
                .map(id -> HttpResponse.<ReferralViews.BegunReferralId>status(HttpStatus.CREATED)
                        .body(new ReferralViews.BegunReferralId(id))
                        .header("Location", "/api/v1/tenants/" + tenant + "/referrals/" + id));
    }

    @Operation(operationId = "referral", summary = "A form, as far as the acting party may read it")
    @Get("/{id}")
    @Needs(Permission.REFERRAL_READ)
    Mono<MutableHttpResponse<ReferralViews.Referral>> one(Actor.Member actor, String tenant, UUID id) {
        return referrals.find(actor, id).map(whole -> answer(whole, actor));
    }

    @Operation(operationId = "writeReferral", summary = "Replaces what is written in a draft; it is kept encrypted")
    @Put("/{id}/draft")
    @Needs(Permission.REFERRAL_SEND)
    Mono<MutableHttpResponse<ReferralViews.Referral>> write(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body ReferralRequests.GivenReferral given) {
        return write.write(actor, id, EditedVersion.required(ifMatch), given.checked()).map(whole -> answer(whole, actor))
                .onErrorResume(LatestVersion.shown(() -> one(actor, tenant, id)));
    }

    @Operation(operationId = "discardReferral", summary = "Throws a draft away")
    @Delete("/{id}/draft")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.REFERRAL_SEND)
    Mono<Void> discard(Actor.Member actor, String tenant, UUID id) {
        return write.discard(actor, id);
    }

    @Operation(operationId = "referralChoices", summary = "The agreement of a form, with what can be chosen in it")
    @Get("/{id}/agreement")
    @Needs(Permission.REFERRAL_READ)
    Mono<ReferralViews.ReferralAgreement> agreement(Actor.Member actor, String tenant, UUID id) {
        return referrals.find(actor, id).flatMap(whole -> referrals.agreementOf(actor, whole.row().agreementId()))
                .map(usable -> ReferralViews.ReferralAgreement.of(usable.agreements().getFirst(), usable.names()));
    }

    @Operation(operationId = "sendReferral", summary = "Sends a draft to the subcontractor")
    @Post("/{id}/sending")
    @Needs(Permission.REFERRAL_SEND)
    Mono<ReferralViews.ReferralStanding> send(Actor.Member actor, String tenant, UUID id, @Nullable @Header("If-Match") String ifMatch,
            @Body ReferralRequests.SentReferral given) {
        return send.send(actor, id, EditedVersion.required(ifMatch), given.confirmed()).map(ReferralViews.ReferralStanding::of);
    }

    @Operation(operationId = "readReferral", summary = "Says that the acting party opened it; the first time the subcontractor does, it is received")
    @Post("/{id}/reading")
    @Needs(Permission.REFERRAL_READ)
    Mono<ReferralViews.ReferralStanding> read(Actor.Member actor, String tenant, UUID id) {
        return answer.read(actor, id).map(ReferralViews.ReferralStanding::of);
    }

    /** @param message an id that the caller chooses; done again with the same id nothing happens */
    @Operation(operationId = "sayOfReferral", summary = "Asks or answers something about a form")
    @Put("/{id}/messages/{message}")
    @Needs(Permission.REFERRAL_READ)
    Mono<MutableHttpResponse<ReferralViews.Referral>> say(Actor.Member actor, String tenant, UUID id, UUID message,
            @Body ReferralRequests.SaidOfReferral given) {
        return answer.say(actor, id, message, given.checked()).map(whole -> answer(whole, actor));
    }

    @Operation(operationId = "answerReferral", summary = "The subcontractor accepts with the week in which help begins, or declines with a reason")
    @Put("/{id}/answer")
    @Needs(Permission.REFERRAL_ANSWER)
    Mono<MutableHttpResponse<ReferralViews.Referral>> answer(Actor.Member actor, String tenant, UUID id,
            @Body ReferralRequests.GivenReferralAnswer given) {
        return answer.answer(actor, id, given.checked(Netherlands.today(clock))).map(whole -> answer(whole, actor));
    }

    @Operation(operationId = "withdrawReferral", summary = "The head contractor takes a form back that was not answered yet")
    @Post("/{id}/withdrawal")
    @Needs(Permission.REFERRAL_SEND)
    Mono<ReferralViews.ReferralStanding> withdraw(Actor.Member actor, String tenant, UUID id) {
        return answer.withdraw(actor, id).map(ReferralViews.ReferralStanding::of);
    }

    @Operation(operationId = "closeReferral", summary = "Closes an accepted form: nothing is to be settled any more")
    @Post("/{id}/closing")
    @Needs(Permission.REFERRAL_READ)
    Mono<ReferralViews.ReferralStanding> close(Actor.Member actor, String tenant, UUID id) {
        return answer.close(actor, id).map(ReferralViews.ReferralStanding::of);
    }

    @Operation(operationId = "eraseReferral", summary = "The head contractor erases a form that is over before its term is; nobody can read it any more")
    @Post("/{id}/erasure")
    @Needs(Permission.REFERRAL_SEND)
    Mono<ReferralViews.ReferralStanding> erase(Actor.Member actor, String tenant, UUID id) {
        return answer.erase(actor, id).map(ReferralViews.ReferralStanding::of);
    }

    private static MutableHttpResponse<ReferralViews.Referral> answer(WholeReferral whole, Actor.Member actor) {
        ReferralViews.Referral view = ReferralViews.Referral.of(whole, actor);
        return HttpResponse.ok(view).header("ETag", view.version());
    }
}
