package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.AgreementStep;
import nl.loodlijn.contract.agreement.domain.VersionState;
import nl.loodlijn.contract.document.CanonicalContract;
import nl.loodlijn.contract.document.ContractDocuments;
import nl.loodlijn.contract.document.ContractHead;
import nl.loodlijn.contract.document.ContractHead.ModelInContract;
import nl.loodlijn.contract.document.ContractHead.PartyInContract;
import nl.loodlijn.contract.domain.Assembly;
import nl.loodlijn.contract.domain.ContractParty;
import nl.loodlijn.contract.domain.Standing;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Offers a draft to the other party, from then on letter by letter what both may sign; or lets an offer go. */
@Singleton
public final class OfferAgreement {
    private final UnitOfWork unitOfWork;
    private final Agreements agreements;
    private final VersionRepository versions;
    private final CheckAgreement check;
    private final ContractDocuments documents;
    private final TellOfAgreements tell;
    private final AgreementJson json;
    private final Clock clock;

    OfferAgreement(UnitOfWork unitOfWork, Agreements agreements, VersionRepository versions, CheckAgreement check,
            ContractDocuments documents, TellOfAgreements tell, AgreementJson json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.versions = versions;
        this.check = check;
        this.documents = documents;
        this.tell = tell;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Fails with a {@link Refusal} that names every rule that is broken (422).
     *
     * @param version of the agreement's draft that was looked at
     */
    public Mono<WholeAgreement> offer(Actor.Member actor, UUID id, int version) {
        return unitOfWork.write(actor, () -> agreements.held(id).flatMap(held -> {
            VersionRow draft = held.draft().orElseGet(() -> open(held));
            if (draft.state() != VersionState.DRAFT) {
                AgreementStep.OFFER.from(draft.state().asAgreement());
            }
            if (held.offered().isPresent()) {
                return Mono.error(Refusal.of(AgreementProblem.OPEN_VERSION));
            }
            if (draft.version() != version) {
                return Mono.error(Refusal.of(ProblemType.PRECONDITION_FAILED));
            }
            return offer(actor, held, draft).then(Mono.defer(() -> agreements.find(id)));
        }));
    }

    /** Offers a draft of an agreement that is held, inside the unit of work at hand. */
    Mono<Void> offer(Actor.Member actor, WholeAgreement held, VersionRow draft) {
        UUID id = held.row().id();
        return check.of(held, draft).doOnNext(CheckAgreement::require)
                .flatMap(made -> offered(held.row(), draft, made))
                .then(Mono.defer(() -> versions.judged(id, draft.number())))
                .then(Mono.defer(() -> agreements.tellStep(id, draft.number(), AgreementStep.OFFER, draft.reason())))
                .then(Mono.defer(() -> tell.other(actor, held.row(), AgreementNotifications.OFFERED, draft.number())));
    }

    /** The party that wrote it takes it back; until both signed nobody is bound. */
    public Mono<WholeAgreement> withdraw(Actor.Member actor, UUID id, @Nullable String why) {
        return let(actor, id, AgreementStep.WITHDRAW, VersionState.WITHDRAWN, why);
    }

    /** The other party does not want it. */
    public Mono<WholeAgreement> refuse(Actor.Member actor, UUID id, String why) {
        return let(actor, id, AgreementStep.REFUSE, VersionState.REFUSED, why);
    }

    private Mono<WholeAgreement> let(Actor.Member actor, UUID id, AgreementStep step, VersionState to, @Nullable String why) {
        return unitOfWork.write(actor, () -> agreements.held(id).flatMap(held -> {
            Parties.require(held.row(), actor);
            VersionRow open = step == AgreementStep.WITHDRAW ? own(held, actor) : open(held);
            step.from(open.state().asAgreement());
            if (open.draftedBy().equals(actor.party()) != (step == AgreementStep.WITHDRAW)) {
                return Mono.error(Refusal.of(AgreementProblem.NOT_OPEN));
            }
            boolean seen = open.state() != VersionState.DRAFT;
            return agreements.tellStep(id, open.number(), step, why)
                    .then(Mono.defer(() -> versions.move(id, open.number(), to.name(), clock.instant())))
                    .then(Mono.defer(() -> seen
                            ? tell.other(actor, held.row(), step == AgreementStep.WITHDRAW
                                    ? AgreementNotifications.WITHDRAWN
                                    : AgreementNotifications.REFUSED, open.number())
                            : Mono.empty()))
                    .then(Mono.defer(() -> agreements.find(id)));
        }));
    }

    /** What the acting party may take back: what it offered, else what it writes. */
    private static VersionRow own(WholeAgreement held, Actor.Member actor) {
        return held.offered().filter(version -> version.draftedBy().equals(actor.party())).or(held::draft).orElseGet(() -> open(held));
    }

    static VersionRow open(WholeAgreement held) {
        return held.open().orElseThrow(() -> Refusal.of(AgreementProblem.NOT_OPEN));
    }

    private Mono<Long> offered(AgreementRow row, VersionRow draft, ContractInMaking made) {
        Instant now = clock.instant();
        CanonicalContract contract = documents.canonical(head(row, draft, made, now), made.model().text(), made.filling(),
                json.tree(TermsJson.of(made.terms())));
        int articles = (int) Assembly.of(made.model().text(), made.filling()).articles().stream()
                .filter(article -> article.standing() != Standing.LEFT_OUT).count();
        return versions.offer(row.id(), draft.number(), contract.bytes(), contract.sha256(), articles, now);
    }

    private static ContractHead head(AgreementRow row, VersionRow draft, ContractInMaking made, Instant now) {
        List<PartyInContract> parties = new ArrayList<>();
        for (ContractParty role : row.kind().parties()) {
            parties.add(switch (role) {
                case REGION -> new PartyInContract(role, row.regionName(), null, null);
                case HEAD -> new PartyInContract(role, Objects.requireNonNull(row.headName()), row.headKvk(), known(row.headAgb()));
                case SUB -> new PartyInContract(role, Objects.requireNonNull(row.subName()), row.subKvk(), known(row.subAgb()));
            });
        }
        return new ContractHead(row.id(), draft.number(), row.title(), row.kind(), row.variant(), now,
                Objects.requireNonNull(made.terms().startsOn()), made.terms().endsOn(), parties,
                new ModelInContract(made.model().id(), made.model().modelName(), made.model().number()), made.framework().orElse(null),
                made.terms().protocol());
    }

    private static @Nullable String known(String number) {
        return number.isEmpty() ? null : number;
    }
}
