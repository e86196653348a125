package nl.loodlijn.admission.passport;

import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long what stands in passports is kept. */
@Factory
final class PassportRetention {
    @Singleton
    RecordKind items(PassportErasureRepository repository) {
        return RecordKind.of(new Retention("passport-evidence", "passport_item", Period.ofDays(366),
                "it expired, or the region that accepted it stands by it no longer",
                "a year in which its provider sees what became of it; a content that the region erases takes it along at once",
                "where it was used, and the decisions"), repository::eraseItems);
    }

    @Singleton
    RecordKind facts(PassportErasureRepository repository) {
        return RecordKind.of(new Retention("passport-facts", "passport_facts", Period.ofDays(366),
                "the last approval, when nothing accepted is left in the passport",
                "they are there to begin the next application with", "nothing"), repository::eraseFacts);
    }
}
