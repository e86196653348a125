package nl.loodlijn.contract.web;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.agreement.EndAgreement;
import nl.loodlijn.contract.agreement.OfferAgreement;
import nl.loodlijn.contract.agreement.SignAgreement;
import nl.loodlijn.contract.agreement.WholeAgreement;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.SignInLevel;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** What happens to an agreement between its parties: offering, signing, ending. Each answers with the agreement as it is then. */
@Tag(name = "agreements")
@Controller("/api/v1/tenants/{tenant}/agreements/{id}")
final class AgreementStepsController {
    private final OfferAgreement offer;
    private final SignAgreement sign;
    private final EndAgreement end;
    private final SignInLevel level;
    private final AgreementsController agreements;

    AgreementStepsController(OfferAgreement offer, SignAgreement sign, EndAgreement end, SignInLevel level,
            AgreementsController agreements) {
        this.offer = offer;
        this.sign = sign;
        this.end = end;
        this.level = level;
        this.agreements = agreements;
    }

    @Operation(operationId = "offerAgreement", summary = "Offers the draft to the other party; from then on its text stays as it is")
    @Post("/offer")
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> offer(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Parameter(hidden = true) Locale language) {
        return shown(offer.offer(actor, id, EditedVersion.required(ifMatch)), actor, tenant, language)
                .onErrorResume(LatestVersion.shown(() -> agreements.one(actor, tenant, id, null, language)));
    }

    @Operation(operationId = "withdrawAgreement", summary = "Takes back what the acting party wrote, as long as not both signed")
    @Post("/withdrawal")
    @Needs(Permission.AGREEMENT_SIGN)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> withdraw(Actor.Member actor, String tenant, UUID id,
            @Body AgreementRequests.OptionalReason given, @Parameter(hidden = true) Locale language) {
        return shown(offer.withdraw(actor, id, given.checked()), actor, tenant, language);
    }

    @Operation(operationId = "refuseAgreement", summary = "Refuses what the other party offered")
    @Post("/refusal")
    @Needs(Permission.AGREEMENT_SIGN)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> refuse(Actor.Member actor, String tenant, UUID id,
            @Body AgreementRequests.GivenReason given, @Parameter(hidden = true) Locale language) {
        return shown(offer.refuse(actor, id, given.checked()), actor, tenant, language);
    }

    @Operation(operationId = "signAgreement", summary = "Signs what was offered, on behalf of the acting party; names the text that was read by its SHA-256")
    @Post("/signatures")
    @Needs(Permission.AGREEMENT_SIGN)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> sign(Actor.Member actor, String tenant, UUID id,
            @Body AgreementRequests.ReadText given, @Parameter(hidden = true) Authentication authentication,
            @Parameter(hidden = true) Locale language) {
        return level.of(authentication).flatMap(known -> shown(sign.sign(actor, id, given.checked(), known), actor, tenant, language));
    }

    @Operation(operationId = "giveNotice", summary = "Gives notice: the agreement gets an earlier last day, at least its term of notice away")
    @Post("/notice")
    @Needs(Permission.AGREEMENT_SIGN)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> giveNotice(Actor.Member actor, String tenant, UUID id,
            @Body AgreementRequests.GivenNotice given, @Parameter(hidden = true) Locale language) {
        return shown(end.giveNotice(actor, id, given.lastDay(), given.checked()), actor, tenant, language);
    }

    @Operation(operationId = "dissolveAgreement", summary = "Dissolves an agreement at once, with everything that falls under it")
    @Post("/dissolution")
    @Needs(Permission.AGREEMENT_SIGN)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> dissolve(Actor.Member actor, String tenant, UUID id,
            @Body AgreementRequests.GivenReason given, @Parameter(hidden = true) Locale language) {
        return shown(end.dissolve(actor, id, given.checked()), actor, tenant, language);
    }

    /** @param article code */
    @Operation(operationId = "approveDeviation", summary = "The region approves a departure from the model of what was offered; names the text that was read by its SHA-256")
    @Post("/deviations/{article}/approval")
    @Needs(Permission.DEVIATION_APPROVE)
    Mono<MutableHttpResponse<AgreementViews.AgreementView>> approve(Actor.Member actor, String tenant, UUID id, String article,
            @Body AgreementRequests.ReadText given, @Parameter(hidden = true) Locale language) {
        return shown(end.approve(actor, id, article, given.checked()), actor, tenant, language);
    }

    private Mono<MutableHttpResponse<AgreementViews.AgreementView>> shown(Mono<WholeAgreement> done, Actor.Member actor, String tenant,
            Locale language) {
        return done.flatMap(whole -> agreements.one(actor, tenant, whole.row().id(), null, language));
    }
}
