package nl.loodlijn.contract.responsibility;

import java.time.Period;
import java.util.Map;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.KeptTables;
import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long links to cards are kept, and what of who does what stays. */
@Factory
final class LinkRetention {
    @Singleton
    RecordKind links(ExpiredLinkRepository repository) {
        return RecordKind.of(new Retention("responsibility-link", "responsibility_link", Period.ofDays(90),
                "it was withdrawn, or its last day passed", "long enough to see who shared what", "nothing"), repository::erase);
    }

    @Singleton
    KeptTables matrices() {
        return () -> Map.of("responsibility_matrix", "who did what under an agreement; desks, no persons");
    }
}
