package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.AgreementStep;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Mono;

/** Agreements, inside a unit of work. */
@Singleton
final class Agreements {
    private static final String NOTICE = "GIVE_NOTICE";

    private final AgreementRepository agreements;
    private final VersionRepository versions;
    private final DeviationRepository deviations;
    private final SignatureRepository signatures;
    private final StepRepository steps;
    private final FrameworkRepository frameworks;
    private final Clock clock;

    Agreements(AgreementRepository agreements, VersionRepository versions, DeviationRepository deviations,
            SignatureRepository signatures, StepRepository steps, FrameworkRepository frameworks, Clock clock) {
        this.agreements = agreements;
        this.versions = versions;
        this.deviations = deviations;
        this.signatures = signatures;
        this.steps = steps;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** As the acting party may see it; fails with a {@link Refusal} (404) when it sees none. */
    Mono<WholeAgreement> find(UUID id) {
        return agreements.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).flatMap(this::whole);
    }

    /**
     * The same, held until the transaction ends, and before it what it falls under: so that of signing and of ending the framework one comes first,
     * and the two never wait for each other.
     */
    Mono<WholeAgreement> held(UUID id) {
        return agreements.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(row -> Mono.justOrEmpty(row.frameworkId()).flatMap(frameworks::hold).then(Mono.defer(() -> agreements.held(id))))
                .flatMap(this::whole);
    }

    /** Writes down that something happened to a version. */
    Mono<Void> tellStep(UUID id, int number, AgreementStep step, @Nullable String why) {
        return agreements.addStep(id, number, step.name(), why == null || why.isBlank() ? null : why, clock.instant()).then();
    }

    /** Writes down that a party gave notice: it will end, and runs on until then. */
    Mono<Void> tellNotice(UUID id, int number, String why) {
        return agreements.addStep(id, number, NOTICE, why, clock.instant()).then();
    }

    private Mono<WholeAgreement> whole(AgreementRow row) {
        return Mono.zip(versions.versions(row.id()).collectList(), deviations.deviations(row.id()).collectList(),
                signatures.signatures(row.id()).collectList(), steps.steps(row.id()).collectList())
                .map(read -> new WholeAgreement(row, read.getT1(), read.getT2(), read.getT3(), read.getT4()));
    }
}
