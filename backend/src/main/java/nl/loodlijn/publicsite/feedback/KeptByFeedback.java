package nl.loodlijn.publicsite.feedback;

import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long is kept what anyone said is not right on the public site. */
@Factory
final class KeptByFeedback {
    @Singleton
    RecordKind feedback(OldFeedbackRepository repository) {
        return RecordKind.of(new Retention("feedback", "feedback", Period.ofDays(180),
                "it was answered or closed, or said for the last time and left alone",
                "long enough for who said it to look what became of it; no longer, because anyone can write anything in it",
                "that there was one, and when, on the audit trail"), repository::erase);
    }
}
