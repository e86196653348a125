package nl.loodlijn.admission.application;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.domain.ApplicationAnswer;
import nl.loodlijn.admission.domain.ApplicationFacts;
import nl.loodlijn.admission.domain.ApplicationState;
import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.EvidenceKind;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Writing an application: each save keeps what was typed, complete or not. Two people may write at once, each another answer. */
@Singleton
public final class WriteApplication {
    private final UnitOfWork unitOfWork;
    private final Applications applications;
    private final ApplicationRepository repository;
    private final AnswerRepository answers;
    private final Clock clock;

    WriteApplication(UnitOfWork unitOfWork, Applications applications, ApplicationRepository repository, AnswerRepository answers,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.applications = applications;
        this.repository = repository;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param version of the facts that were looked at */
    public Mono<WholeApplication> facts(Actor.Member actor, UUID id, int version, ApplicationFacts facts) {
        return unitOfWork.write(actor, () -> applications.held(id).doOnNext(WriteApplication::requireDraft)
                .flatMap(held -> known(facts)).then(Mono.defer(() -> changed(repository.writeFacts(id, version,
                        facts.laws().stream().sorted().map(CareLaw::name).toArray(String[]::new), facts.categories().toArray(String[]::new),
                        facts.establishments().toArray(String[]::new), facts.kvkNumber(), facts.rsin(), facts.agbCode(),
                        facts.contactName(), facts.contactEmail(), facts.contactPhone(), clock.instant()))))
                .then(Mono.defer(() -> applications.find(id))));
    }

    /** @param version of the answer that was looked at; 0 when there was none */
    public Mono<WholeApplication> answer(Actor.Member actor, UUID id, int version, ApplicationAnswer given) {
        return unitOfWork.write(actor, () -> applications.held(id).doOnNext(held -> requireOpen(held, given.code()))
                .then(Mono.defer(() -> changed(version == 0 ? add(id, given) : change(id, version, given))))
                .then(Mono.defer(() -> applications.find(id))));
    }

    /** Refuses what cannot be answered now, saying why. */
    static Criterion requireOpen(WholeApplication held, String code) {
        Criterion criterion = held.criteria().stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        if (!held.row().state().takesAnswers()) {
            throw Refusal.of(ApplicationProblem.CLOSED);
        }
        if (!held.open().contains(code) || criterion.evidence().kind() == EvidenceKind.OWN_CHECK) {
            throw Refusal.of(ApplicationProblem.NOT_YOURS_TO_ANSWER);
        }
        return criterion;
    }

    static void requireDraft(WholeApplication held) {
        if (held.row().state() != ApplicationState.DRAFT) {
            throw Refusal.of(ApplicationProblem.CLOSED);
        }
    }

    private Mono<Void> known(ApplicationFacts facts) {
        return repository.unknownCategories(facts.categories().toArray(String[]::new), Netherlands.today(clock)).next()
                .flatMap(unknown -> Mono.error(Refusal.invalid("/categories", "unknown-category",
                        Message.of("Onbekende zorgcategorie: " + unknown + ".", "Unknown care category: " + unknown + "."))));
    }

    private Mono<Long> add(UUID id, ApplicationAnswer given) {
        return answers.add(id, given.code(), given.notApplicable(), given.explanation(), given.number(), given.declaredBy(),
                given.declaredOn(), given.page(), given.canShow(), given.issuedOn(), clock.instant());
    }

    private Mono<Long> change(UUID id, int version, ApplicationAnswer given) {
        return answers.change(id, given.code(), version, given.notApplicable(), given.explanation(), given.number(), given.declaredBy(),
                given.declaredOn(), given.page(), given.canShow(), given.issuedOn(), clock.instant());
    }

    static Mono<Long> changed(Mono<Long> rows) {
        return rows.filter(number -> number > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)));
    }
}
