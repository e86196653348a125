package nl.loodlijn.contract.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.agreement.domain.AgreementStep;
import nl.loodlijn.contract.agreement.domain.VersionState;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Signs what was offered, on behalf of a party. Every rule is looked at again: what was right when it was offered may not be so any more. */
@Singleton
public final class SignAgreement {
    private final UnitOfWork unitOfWork;
    private final Agreements agreements;
    private final VersionRepository versions;
    private final SignatureRepository signatures;
    private final CheckAgreement check;
    private final Acceptance acceptance;
    private final TellOfAgreements tell;
    private final Clock clock;

    SignAgreement(UnitOfWork unitOfWork, Agreements agreements, VersionRepository versions, SignatureRepository signatures,
            CheckAgreement check, Acceptance acceptance, TellOfAgreements tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.versions = versions;
        this.signatures = signatures;
        this.check = check;
        this.acceptance = acceptance;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @param sha256 of the canonical text that was read
     * @param level how surely the identity provider knew who it is; empty when it did not say
     * @return fails with a {@link Refusal} when it is another text, a rule is broken now, or the party signed already
     */
    public Mono<WholeAgreement> sign(Actor.Member actor, UUID id, String sha256, String level) {
        return unitOfWork.write(actor, () -> agreements.held(id).flatMap(held -> {
            Parties.require(held.row(), actor);
            VersionRow offered = OfferAgreement.open(held);
            AgreementStep step = offered.state() == VersionState.SIGNED_BY_ONE ? AgreementStep.COUNTERSIGN : AgreementStep.SIGN;
            step.from(offered.state().asAgreement());
            if (!held.waitsFor(offered, actor.party())) {
                return Mono.error(Refusal.of(AgreementProblem.SIGNED));
            }
            return versions.canonical(id, offered.number())
                    .flatMap(text -> acceptance.accept(actor, text.getBytes(StandardCharsets.UTF_8), sha256, level))
                    .flatMap(accepted -> (step == AgreementStep.COUNTERSIGN ? check.holdAreas() : Mono.<Void>empty())
                            .then(Mono.defer(() -> check.of(held, offered))).doOnNext(CheckAgreement::require)
                            .doOnNext(_ -> requireApproved(held, offered, step))
                            .doOnNext(made -> requireConsent(made, step))
                            .then(Mono.defer(() -> judge(actor, held.row(), offered, step)))
                            .then(Mono.defer(() -> signatures.add(id, offered.number(), held.row().nameOf(actor.party()), accepted.sha256(),
                                    accepted.level(), clock.instant()))))
                    .then(Mono.defer(() -> agreements.tellStep(id, offered.number(), step, null)))
                    .then(Mono.defer(() -> versions.move(id, offered.number(),
                            (step == AgreementStep.SIGN ? VersionState.SIGNED_BY_ONE : VersionState.AGREED).name(), clock.instant())))
                    .then(Mono.defer(() -> tell.other(actor, held.row(),
                            step == AgreementStep.SIGN ? AgreementNotifications.SIGNED : AgreementNotifications.AGREED, offered.number())))
                    .then(Mono.defer(() -> agreements.find(id)));
        }));
    }

    /** Prices are judged by the head contractor alone; the signature of the subcontractor rests on that, and reveals nothing of them. */
    private Mono<Void> judge(Actor.Member actor, AgreementRow row, VersionRow offered, AgreementStep step) {
        if (row.kind() != AgreementKind.HEAD_SUB) {
            return Mono.empty();
        }
        if (actor.party().equals(row.headId())) {
            return versions.judged(row.id(), offered.number()).then();
        }
        boolean own = offered.draftedBy().equals(actor.party());
        return own && step == AgreementStep.SIGN
                ? Mono.empty()
                : versions.isJudged(row.id(), offered.number()).filter(judged -> judged)
                        .switchIfEmpty(Mono.error(() -> Refusal.of(AgreementProblem.FRAMEWORK_CHANGED))).then();
    }

    private static void requireConsent(ContractInMaking made, AgreementStep step) {
        if (step == AgreementStep.COUNTERSIGN) {
            CheckAgreement.requireInForce(made);
        }
    }

    private static void requireApproved(WholeAgreement held, VersionRow offered, AgreementStep step) {
        if (step == AgreementStep.COUNTERSIGN && held.deviationsOf(offered).stream().anyMatch(one -> one.approvedAt() == null)) {
            throw Refusal.of(AgreementProblem.NOT_APPROVED);
        }
    }
}
