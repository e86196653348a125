package nl.loodlijn.contract.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.document.CanonicalContract;
import nl.loodlijn.contract.document.ContractDocuments;
import nl.loodlijn.contract.document.ContractSignature;
import nl.loodlijn.contract.domain.ContractParty;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What was offered, letter by letter, as data, as a page and as PDF; all of the same kept text, with the signatures that there are. */
@Singleton
public final class ReadContract {
    private final UnitOfWork unitOfWork;
    private final Agreements agreements;
    private final VersionRepository versions;
    private final ContractDocuments documents;

    private record Kept(CanonicalContract contract, List<ContractSignature> signatures) {
    }

    ReadContract(UnitOfWork unitOfWork, Agreements agreements, VersionRepository versions, ContractDocuments documents) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.versions = versions;
        this.documents = documents;
    }

    /** The canonical JSON, UTF-8; its SHA-256 is what is signed. */
    public Mono<byte[]> canonical(Actor.Member actor, UUID id, int number) {
        return kept(actor, id, number).map(kept -> kept.contract().bytes());
    }

    /** A page for a browser, to be shown under {@link ContractDocuments#pagePolicy}. */
    public Mono<String> html(Actor.Member actor, UUID id, int number) {
        return kept(actor, id, number).map(kept -> documents.html(kept.contract(), kept.signatures()));
    }

    public Mono<byte[]> pdf(Actor.Member actor, UUID id, int number) {
        return kept(actor, id, number).flatMap(kept -> Mono.fromCallable(() -> documents.pdf(kept.contract(), kept.signatures()))
                .subscribeOn(Schedulers.boundedElastic()));
    }

    private Mono<Kept> kept(Actor.Member actor, UUID id, int number) {
        return unitOfWork.read(actor, () -> agreements.find(id).flatMap(whole -> versions.canonical(id, number)
                .map(text -> new Kept(documents.read(text.getBytes(StandardCharsets.UTF_8)),
                        whole.signatures().stream().filter(one -> one.number() == number).map(one -> signature(whole.row(), one))
                                .toList())))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))));
    }

    private static ContractSignature signature(AgreementRow row, SignatureRow signed) {
        ContractParty party = signed.partyId().equals(row.regionId())
                ? ContractParty.REGION
                : signed.partyId().equals(row.headId()) ? ContractParty.HEAD : ContractParty.SUB;
        return new ContractSignature(party, signed.partyName(), signed.personName(), signed.signedAt(),
                signed.level().isEmpty() ? "aangemeld met een eigen account" : "aangemeld, niveau " + signed.level(), signed.sha256());
    }
}
