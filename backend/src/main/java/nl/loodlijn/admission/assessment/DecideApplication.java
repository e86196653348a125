package nl.loodlijn.admission.assessment;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.application.ApplicationRow;
import nl.loodlijn.admission.application.MoveApplication;
import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.admission.domain.DecisionCheck;
import nl.loodlijn.admission.domain.DecisionCheck.Outcome;
import nl.loodlijn.admission.domain.DecisionCheck.Proposed;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.files.FileUse;
import nl.loodlijn.platform.files.StoredFiles;
import nl.loodlijn.platform.pdf.LetterPdf;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Decides on an application by what two assessors judged (besluit), and writes the letter with it. */
@Singleton
public final class DecideApplication {
    /** The letters; the provider reads its own. */
    private static final FileUse LETTER = new FileUse("decision-letter", Set.of("application/pdf"), 5L * 1024 * 1024);

    private final UnitOfWork unitOfWork;
    private final Assessments assessments;
    private final DecisionRepository decisions;
    private final LetterRepository letters;
    private final StoredFiles files;
    private final MoveApplication move;
    private final Clock clock;

    DecideApplication(UnitOfWork unitOfWork, Assessments assessments, DecisionRepository decisions, LetterRepository letters,
            StoredFiles files, MoveApplication move, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.assessments = assessments;
        this.decisions = decisions;
        this.letters = letters;
        this.files = files;
        this.move = move;
        this.clock = clock;
    }

    /** Of two who decide at once, or a provider that withdraws meanwhile, the first counts; the other fails with a {@link Refusal}. */
    public Mono<Void> decide(Actor.Member actor, UUID application, Proposed proposed) {
        return unitOfWork.read(actor, () -> assessments.now(application).doOnNext(seen -> require(seen, proposed))
                .flatMap(seen -> letters.facts().map(facts -> letter(seen, proposed, facts))))
                .flatMap(letter -> Mono.fromCallable(() -> LetterPdf.of(letter.html())).subscribeOn(Schedulers.boundedElastic())
                        .flatMap(pdf -> files.take(actor, LETTER, letter.fileName(), Flux.just(ByteBuffer.wrap(pdf)))))
                .flatMap(handed -> unitOfWork.write(actor, () -> assessments.held(application).doOnNext(held -> require(held, proposed))
                        .flatMap(held -> files.keep(handed).flatMap(letter -> write(held, proposed, letter)))));
    }

    /** The letter as it would be; nothing is written. Fails as deciding would. */
    public Mono<byte[]> preview(Actor.Member actor, UUID application, Proposed proposed) {
        return unitOfWork.read(actor, () -> assessments.now(application).doOnNext(seen -> require(seen, proposed))
                .flatMap(seen -> letters.facts().map(facts -> letter(seen, proposed, facts))))
                .flatMap(letter -> Mono.fromCallable(() -> LetterPdf.of(letter.html())).subscribeOn(Schedulers.boundedElastic()));
    }

    private Mono<Void> write(WholeAssessment held, Proposed proposed, UUID letter) {
        ApplicationRow row = held.application().row();
        LocalDate today = Netherlands.today(clock);
        boolean onTime = row.dueOn() == null || !today.isAfter(row.dueOn());
        boolean approved = proposed.outcome() == Outcome.APPROVED;
        return decisions
                .decide(row.id(), proposed.outcome().name(), proposed.reasons(), proposed.conditions(), approved ? today : null,
                        proposed.validUntil(), onTime, letter, clock.instant())
                .thenMany(Flux.fromIterable(proposed.parts()))
                .concatMap(part -> decisions.addPart(row.id(), part.category(), part.establishment(), part.outcome().name(), part.reason()))
                .then(Mono.defer(() -> move.decide(held.application(), step(proposed), onTime, proposed.validUntil())));
    }

    private DecisionLetter letter(WholeAssessment seen, Proposed proposed, LetterFacts facts) {
        return new DecisionLetter(seen.application().row(), proposed, seen.judged(), facts, Netherlands.today(clock));
    }

    private void require(WholeAssessment assessment, Proposed proposed) {
        step(proposed).from(assessment.application().row().state());
        DecisionCheck.require(proposed, assessment.judged(), assessment.application().row().facts(), Netherlands.today(clock));
    }

    private static ApplicationStep step(Proposed proposed) {
        return proposed.outcome() == Outcome.APPROVED ? ApplicationStep.APPROVE : ApplicationStep.REFUSE;
    }
}
