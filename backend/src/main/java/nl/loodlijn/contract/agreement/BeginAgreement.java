package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.AgreementStep;
import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.Purpose;
import nl.loodlijn.contract.document.FillingJson;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.model.PublishedModel;
import nl.loodlijn.contract.model.PublishedModels;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Begins an agreement, or a later version of one that runs: a draft that its writer alone sees. */
@Singleton
public final class BeginAgreement {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository repository;
    private final VersionRepository versions;
    private final DeviationRepository deviations;
    private final Agreements agreements;
    private final PublishedModels models;
    private final AgreementJson json;
    private final Clock clock;

    BeginAgreement(UnitOfWork unitOfWork, AgreementRepository repository, VersionRepository versions, DeviationRepository deviations,
            Agreements agreements, PublishedModels models, AgreementJson json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.versions = versions;
        this.deviations = deviations;
        this.agreements = agreements;
        this.models = models;
        this.json = json;
        this.clock = clock;
    }

    /** Fails with a {@link Refusal} when the model, the other party or the framework does not fit. */
    public Mono<WholeAgreement> begin(Actor.Member actor, NewAgreement wanted) {
        return unitOfWork.write(actor, () -> model(wanted.modelVersion(), wanted.kind()).flatMap(model -> parties(actor, wanted)
                .flatMap(parties -> repository.begin(wanted.kind().name(), parties.head(), parties.sub(), wanted.framework(), model.id(),
                        model.variant().name(), wanted.title(), clock.instant()))
                .switchIfEmpty(Mono.error(() -> unknown("/otherId")))
                .flatMap(id -> versions.add(id, 1, Purpose.ORIGINAL.name(), model.id(), "", json.write(TermsJson.EMPTY),
                        json.write(FillingJson.of(Filling.EMPTY)), null, null, clock.instant())
                        .then(Mono.defer(() -> agreements.find(id))))));
    }

    /**
     * Begins a change of an agreement that runs, with what holds now.
     *
     * @param modelVersion a newer version of the model; null for the one that it has
     */
    public Mono<WholeAgreement> amend(Actor.Member actor, UUID id, @Nullable UUID modelVersion, String why) {
        return unitOfWork.write(actor, () -> agreements.held(id).flatMap(held -> {
            AgreementStep.AMEND.from(held.row().state());
            return Mono.justOrEmpty(modelVersion).flatMap(version -> model(version, held.row().kind()))
                    .map(PublishedModel::id).defaultIfEmpty(held.row().modelVersionId())
                    .flatMap(model -> next(actor, held, Purpose.AMENDMENT, model, why, json.terms(current(held).terms()).read()));
        }));
    }

    /** Begins an extension: what holds now, with a later last day. */
    public Mono<WholeAgreement> extend(Actor.Member actor, UUID id, LocalDate lastDay, String whySoLong, String why) {
        return unitOfWork.write(actor, () -> agreements.held(id).flatMap(held -> {
            AgreementStep.EXTEND.from(held.row().state());
            AgreementTerms now = json.terms(current(held).terms()).read();
            return next(actor, held, Purpose.EXTENSION, held.row().modelVersionId(), why,
                    now.until(lastDay, whySoLong.isBlank() ? now.longReason() : whySoLong));
        }));
    }

    private Mono<WholeAgreement> next(Actor.Member actor, WholeAgreement held, Purpose purpose, UUID model, String why,
            AgreementTerms terms) {
        Parties.require(held.row(), actor);
        VersionRow now = current(held);
        UUID id = held.row().id();
        // A draft of the other party is not seen; the database says that it is there.
        return versions.hasOpen(id).flatMap(open -> {
            if (open) {
                return Mono.error(Refusal.of(AgreementProblem.OPEN_VERSION));
            }
            return versions.last(id).flatMap(last -> versions.add(id, last + 1, purpose.name(), model, why,
                    json.write(TermsJson.of(terms)), now.filling(), terms.startsOn(), terms.endsOn(), clock.instant())
                    .thenMany(Flux.fromIterable(held.deviationsOf(now)).index().concatMap(row -> deviations.add(id, last + 1,
                            row.getT2().articleCode(), row.getT1().intValue(), row.getT2().text(), row.getT2().reason())))
                    .then(Mono.defer(() -> agreements.find(id))));
        });
    }

    private static VersionRow current(WholeAgreement held) {
        return held.current().orElseThrow(() -> Refusal.of(AgreementProblem.NOT_OPEN));
    }

    private Mono<PublishedModel> model(UUID version, AgreementKind kind) {
        return models.find(version).filter(model -> model.kind() == kind && !model.archived()
                && !model.takesEffectOn().isAfter(Netherlands.today(clock)))
                .switchIfEmpty(Mono.error(() -> Refusal.of(AgreementProblem.MODEL)));
    }

    private Mono<Parties> parties(Actor.Member actor, NewAgreement wanted) {
        UUID self = actor.party();
        boolean region = self.equals(actor.tenant());
        UUID other = wanted.other();
        return switch (wanted.kind()) {
            case REGION_HEAD -> provider(region, self, other).map(head -> new Parties(head, null));
            case REGION_SUB -> provider(region, self, other).map(sub -> new Parties(null, sub));
            case HEAD_SUB -> region || other == null || other.equals(self)
                    ? Mono.error(unknown("/otherId"))
                    : underFramework(self, wanted.framework()).thenReturn(new Parties(self, other));
        };
    }

    private static Mono<UUID> provider(boolean region, UUID self, @Nullable UUID other) {
        return region ? Mono.justOrEmpty(other).switchIfEmpty(Mono.error(() -> unknown("/otherId"))) : Mono.just(self);
    }

    /** Whose framework it is; that it is not in force, or is no agreement with the region, is told by the rules. */
    private Mono<AgreementRow> underFramework(UUID head, @Nullable UUID framework) {
        return Mono.justOrEmpty(framework).flatMap(repository::find)
                .filter(row -> switch (row.kind()) {
                    case REGION_HEAD -> head.equals(row.headId());
                    case HEAD_SUB -> head.equals(row.subId());
                    case REGION_SUB -> false;
                }).switchIfEmpty(Mono.error(() -> unknown("/frameworkId")));
    }

    private static Refusal unknown(String pointer) {
        return Refusal.of(ProblemType.INVALID_INPUT, List.of(new Refusal.FieldError(pointer, "unknown",
                Message.of("Die kennen wij hier niet. Kies een andere.", "We do not know that here. Choose another."))));
    }
}
