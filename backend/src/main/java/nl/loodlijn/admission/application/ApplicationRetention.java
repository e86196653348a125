package nl.loodlijn.admission.application;

import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long drafts of applications and evidence are kept. */
@Factory
final class ApplicationRetention {
    @Singleton
    RecordKind drafts(ApplicationErasureRepository repository) {
        return RecordKind.of(new Retention("unsubmitted-application", "application", Period.ofDays(400),
                "the draft was changed for the last time, or withdrawn before it was submitted",
                "long enough for who applies once a year; a region never had it", "nothing"), repository::eraseLeft);
    }

    @Singleton
    RecordKind evidence(ApplicationErasureRepository repository) {
        return RecordKind.of(new Retention("application-evidence", "submitted_file", Period.ofDays(1827),
                "the application was refused or withdrawn, or the approval expired",
                "five years, in which a claim about the decision can be brought (Burgerlijk Wetboek 3:310)",
                "the application, what was answered in words, judgements and decisions"), repository::eraseEvidence);
    }
}
