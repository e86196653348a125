package nl.loodlijn.platform.idempotency;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long answers are kept. */
@Factory
final class AnswerRetention {
    @Singleton
    RecordKind answers(AnswerErasureRepository repository) {
        return RecordKind.of(new Retention("kept-answer", "idempotent_request", KeptAnswers.KEPT,
                "it was given",
                "a request that is sent again gets the same answer; swept every hour",
                "nothing"), (overBefore, atMost) -> repository.sweep(overBefore));
    }
}
