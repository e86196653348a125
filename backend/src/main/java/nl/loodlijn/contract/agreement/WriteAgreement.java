package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.Purpose;
import nl.loodlijn.contract.document.FillingJson;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writing a draft: each save keeps what was typed, complete or not; and looking what is wrong with it while typing, without saving. */
@Singleton
public final class WriteAgreement {
    private final UnitOfWork unitOfWork;
    private final Agreements agreements;
    private final VersionRepository versions;
    private final DeviationRepository deviations;
    private final CheckAgreement check;
    private final AgreementJson json;
    private final Clock clock;

    WriteAgreement(UnitOfWork unitOfWork, Agreements agreements, VersionRepository versions, DeviationRepository deviations,
            CheckAgreement check, AgreementJson json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.versions = versions;
        this.deviations = deviations;
        this.check = check;
        this.json = json;
        this.clock = clock;
    }

    /** @param version of the draft that was looked at */
    public Mono<WholeAgreement> write(Actor.Member actor, UUID id, int version, TermsJson terms, FillingJson filling) {
        AgreementTerms checked = TermsBounds.checked(terms);
        DraftBounds.check(filling);
        return unitOfWork.write(actor, () -> agreements.held(id).flatMap(held -> {
            VersionRow draft = draft(held);
            FillingJson kept = new FillingJson(filling.choices(), filling.leftOut(), filling.values(), List.of());
            return versions.write(id, draft.number(), version, json.write(TermsJson.of(checked)), json.write(kept), checked.startsOn(),
                    checked.endsOn(), clock.instant()).filter(rows -> rows > 0)
                    .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                    .then(Mono.defer(() -> rewrite(id, draft.number(), filling)))
                    .then(Mono.defer(() -> agreements.find(id)));
        }));
    }

    /** What is wrong with what is being typed. */
    public Mono<ContractInMaking> check(Actor.Member actor, UUID id, TermsJson terms, FillingJson filling) {
        AgreementTerms checked = TermsBounds.checked(terms);
        DraftBounds.check(filling);
        return unitOfWork.read(actor, () -> agreements.find(id).flatMap(whole -> check.of(whole, draft(whole), checked, filling)));
    }

    private Mono<Void> rewrite(UUID id, int number, FillingJson filling) {
        List<FillingJson.DeviationJson> given = filling.deviations() == null ? List.of() : filling.deviations();
        return deviations.clear(id, number).thenMany(Flux.fromIterable(given).index().concatMap(one -> deviations.add(id, number,
                one.getT2().articleCode(), one.getT1().intValue(), TermsJson.text(one.getT2().text()),
                TermsJson.text(one.getT2().reason()))))
                .then();
    }

    /** The draft that the acting party writes; an extension is not written. */
    private static VersionRow draft(WholeAgreement whole) {
        return whole.draft().filter(version -> version.purpose() != Purpose.EXTENSION)
                .orElseThrow(() -> Refusal.of(AgreementProblem.NOT_OPEN));
    }
}
