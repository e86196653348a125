package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.AgreementStep;
import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.FrameworkRuns;
import nl.loodlijn.contract.agreement.domain.OnlyAdmitted;
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
    private final AdmittedRepository admissions;
    private final AgreementJson json;
    private final Clock clock;

    BeginAgreement(UnitOfWork unitOfWork, AgreementRepository repository, VersionRepository versions, DeviationRepository deviations,
            Agreements agreements, PublishedModels models, AdmittedRepository admissions, AgreementJson json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.versions = versions;
        this.deviations = deviations;
        this.agreements = agreements;
        this.models = models;
        this.admissions = admissions;
        this.json = json;
        this.clock = clock;
    }

    /** Fails with a {@link Refusal} when the model, the other party or the framework does not fit. */
    public Mono<WholeAgreement> begin(Actor.Member actor, NewAgreement wanted) {
        return unitOfWork.write(actor, () -> model(wanted.modelVersion(), wanted.kind()).flatMap(model -> parties(actor, wanted)
                .flatMap(parties -> repository.begin(wanted.kind().name(), parties.head(), parties.sub(), wanted.framework(), model.id(),
                        model.variant().name(), wanted.title(), clock.instant()))
                .switchIfEmpty(Mono.error(() -> unknown("/otherId")))
                .flatMap(id -> first(id, wanted, model))));
    }

    private Mono<WholeAgreement> first(UUID id, NewAgreement wanted, PublishedModel model) {
        return Mono.justOrEmpty(wanted.like()).flatMap(like -> like(like, wanted.kind())).defaultIfEmpty(Example.NONE)
                .flatMap(example -> {
                    AgreementTerms terms = example.version() == null
                            ? AgreementTerms.EMPTY
                            : json.terms(example.version().terms()).read();
                    String filling = example.version() == null
                            ? json.write(FillingJson.of(Filling.EMPTY))
                            : example.version().filling();
                    return versions.add(id, 1, Purpose.ORIGINAL.name(), model.id(), "",
                            json.write(TermsJson.of(terms.during(wanted.startsOn(), wanted.endsOn()))), filling, wanted.startsOn(),
                            wanted.endsOn(), clock.instant()).then(Mono.defer(() -> copy(example.deviations(), id, 1)));
                }).then(Mono.defer(() -> agreements.find(id)));
    }

    /** What an agreement says that another begins like: what holds, else what the acting party sees of it. */
    private Mono<Example> like(UUID id, AgreementKind kind) {
        return agreements.find(id).onErrorMap(Refusal.class, _ -> unknown("/likeId")).filter(whole -> whole.row().kind() == kind)
                .switchIfEmpty(Mono.error(() -> unknown("/likeId")))
                .flatMap(whole -> Mono.justOrEmpty(whole.current().or(whole::shown))
                        .map(version -> new Example(version, whole.deviationsOf(version))));
    }

    /** @param version null for an empty draft */
    private record Example(@Nullable VersionRow version, List<DeviationRow> deviations) {
        static final Example NONE = new Example(null, List.of());
    }

    private Mono<Void> copy(List<DeviationRow> rows, UUID id, int number) {
        return Flux.fromIterable(rows).index().concatMap(row -> deviations.add(id, number, row.getT2().articleCode(),
                row.getT1().intValue(), row.getT2().text(), row.getT2().reason())).then();
    }

    /**
     * Begins a change of an agreement that runs, with what holds now.
     *
     * @param modelVersion a newer version of the model; null for the one that it has
     */
    public Mono<WholeAgreement> amend(Actor.Member actor, UUID id, @Nullable UUID modelVersion, String why) {
        return unitOfWork.write(actor, () -> agreements.held(id).flatMap(held -> {
            AgreementStep.AMEND.from(held.row().state());
            return Mono.justOrEmpty(modelVersion).filter(version -> !version.equals(held.row().modelVersionId()))
                    .flatMap(version -> newer(version, held.row()))
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
        return next(actor, held, purpose, model, why, terms, current(held).filling());
    }

    /**
     * The next version of an agreement that is held, as a draft, inside the unit of work at hand.
     *
     * @param filling JSON of what was chosen and filled in, without the deviations, which are taken over
     */
    Mono<WholeAgreement> next(Actor.Member actor, WholeAgreement held, Purpose purpose, UUID model, String why, AgreementTerms terms,
            String filling) {
        Parties.require(held.row(), actor);
        VersionRow now = current(held);
        UUID id = held.row().id();
        // Notice that was given stands.
        AgreementTerms proposed = purpose == Purpose.AMENDMENT ? terms.endingBy(held.row().endsOn()) : terms;
        // What is a draft of the other party is its own: it keeps nobody from proposing something.
        return versions.hasOpen(id).flatMap(open -> {
            if (open) {
                return Mono.error(Refusal.of(AgreementProblem.OPEN_VERSION));
            }
            return versions.last(id).flatMap(last -> versions.add(id, last + 1, purpose.name(), model, why,
                    json.write(TermsJson.of(proposed)), filling, proposed.startsOn(), proposed.endsOn(), clock.instant())
                    .then(Mono.defer(() -> copy(held.deviationsOf(now), id, last + 1)))
                    .then(Mono.defer(() -> agreements.find(id))));
        });
    }

    static VersionRow current(WholeAgreement held) {
        return held.current().orElseThrow(() -> Refusal.of(AgreementProblem.NOT_OPEN));
    }

    /** A version that new agreements are made from today. */
    private Mono<PublishedModel> model(UUID version, AgreementKind kind) {
        return models.find(version).filter(model -> model.kind() == kind && !model.archived())
                .switchIfEmpty(Mono.error(() -> Refusal.of(AgreementProblem.MODEL)))
                .filterWhen(model -> models.inEffect(model.modelId(), Netherlands.today(clock)).map(version::equals).defaultIfEmpty(false))
                .switchIfEmpty(Mono
                        .error(() -> Refusal.of(AgreementProblem.MODEL, Message.of("Van dit modelcontract geldt vandaag een andere versie.",
                                "Another version of this model contract is in effect today."))));
    }

    /** A later version of the model that an agreement is made from. */
    private Mono<PublishedModel> newer(UUID version, AgreementRow row) {
        return models.find(row.modelVersionId()).flatMap(now -> model(version, row.kind())
                .filter(model -> model.modelId().equals(now.modelId()))
                .switchIfEmpty(Mono.error(() -> Refusal.of(AgreementProblem.MODEL))));
    }

    private Mono<Parties> parties(Actor.Member actor, NewAgreement wanted) {
        UUID self = actor.party();
        boolean region = self.equals(actor.tenant());
        UUID other = wanted.other();
        return switch (wanted.kind()) {
            case REGION_HEAD -> provider(region, self, other).map(head -> new Parties(head, null));
            case REGION_SUB -> provider(region, self, other).flatMap(this::admitted).map(sub -> new Parties(null, sub));
            case HEAD_SUB -> region || other == null || other.equals(self)
                    ? Mono.error(unknown("/otherId"))
                    : underFramework(self, wanted.framework()).then(Mono.defer(() -> admitted(other)))
                            .map(sub -> new Parties(self, sub));
        };
    }

    private static Mono<UUID> provider(boolean region, UUID self, @Nullable UUID other) {
        return region ? Mono.justOrEmpty(other).switchIfEmpty(Mono.error(() -> unknown("/otherId"))) : Mono.just(self);
    }

    /** Whoever is admitted for no law at all is told so before anything is written; for which laws is told by the rules. */
    private Mono<UUID> admitted(UUID sub) {
        LocalDate today = Netherlands.today(clock);
        return repository.isKnown(sub).flatMap(known -> known
                ? admissions.admitted(sub).any(row -> !row.until().isBefore(today))
                : Mono.error(unknown("/otherId")))
                .flatMap(admitted -> admitted
                        ? Mono.just(sub)
                        : Mono.error(early(OnlyAdmitted.PROBLEM, "/otherId", "not-admitted")));
    }

    /** Whose framework it is, and that it is in force; that it is no agreement with the region is told by the rules. */
    private Mono<AgreementRow> underFramework(UUID head, @Nullable UUID framework) {
        return Mono.justOrEmpty(framework).flatMap(repository::find)
                .filter(row -> switch (row.kind()) {
                    case REGION_HEAD -> head.equals(row.headId());
                    case HEAD_SUB -> head.equals(row.subId());
                    case REGION_SUB -> false;
                }).switchIfEmpty(Mono.error(() -> unknown("/frameworkId")))
                .flatMap(row -> row.state().isRunning()
                        ? Mono.just(row)
                        : Mono.error(early(FrameworkRuns.PROBLEM, "/frameworkId", "framework-not-in-force")));
    }

    private static Refusal early(ProblemType rule, String pointer, String code) {
        return Refusal.of(rule, List.of(new Refusal.FieldError(pointer, code, rule.title())));
    }

    private static Refusal unknown(String pointer) {
        return Refusal.of(ProblemType.INVALID_INPUT, List.of(new Refusal.FieldError(pointer, "unknown",
                Message.of("Die kennen wij hier niet. Kies een andere.", "We do not know that here. Choose another."))));
    }
}
