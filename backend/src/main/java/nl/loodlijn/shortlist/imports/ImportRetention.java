package nl.loodlijn.shortlist.imports;

import java.time.Clock;
import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long the content of a file is kept that nobody commits or discards. */
@Factory
final class ImportRetention {
    /** After the file was sent. */
    static final Period KEPT = Period.ofDays(13);

    @Singleton
    RecordKind lines(UnfinishedImportRepository repository, Clock clock) {
        return RecordKind.of(new Retention("unfinished-import", "import_line", KEPT,
                "the file was sent, and nobody committed or discarded it",
                "of a file nothing is kept for longer than its purpose: two weeks, with the night of the erasure",
                "name, hash and counts of the file"), (overBefore, atMost) -> repository.erase(overBefore, clock.instant()));
    }
}
