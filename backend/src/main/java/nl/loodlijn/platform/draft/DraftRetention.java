package nl.loodlijn.platform.draft;

import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long drafts are kept. */
@Factory
final class DraftRetention {
    /** After the last change. */
    static final Period KEPT = Period.ofDays(90);

    @Singleton
    RecordKind drafts(IdleDraftRepository repository) {
        return RecordKind.of(new Retention("draft", "draft", KEPT,
                "it was last changed",
                "nobody goes on with it; what is sent is no draft any more",
                "nothing"), (overBefore, atMost) -> repository.erase(overBefore));
    }
}
