package nl.loodlijn.shortlist.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A spreadsheet that was sent, from upload to commit or discard.
 *
 * @param version changes with every change; the ETag of the import
 * @param samples up to five different texts per column; gone when the import has ended
 * @param suggested the mapping that was saved for this header, or else a guess
 * @param mapping the mapping of the preview; null before the first
 * @param summary counts of the preview; null before the first
 * @param result counts of the commit; null before it
 */
@Serdeable
@Introspected
public record ImportBatch(UUID id, int version, String state, String fileName, String fileHash, int rowCount, String encoding,
        List<String> columns, @Nullable List<List<String>> samples, StoredMapping suggested, @Nullable StoredMapping mapping,
        @Nullable Summary summary, @Nullable Result result, Instant createdAt, @Nullable Instant endedAt) {

    /** Lines per state; {@code warnings} counts lines of any state; {@code missing}: imported earlier and not in this file. */
    @Serdeable
    @Introspected
    public record Summary(@com.fasterxml.jackson.annotation.JsonProperty("new") @Schema(nullable = false) int fresh, int changed,
            int unchanged, int missing,
            int errors,
            int warnings) {
    }

    /** What a commit did. */
    @Serdeable
    @Introspected
    public record Result(int created, int updated, int unchanged, int skipped, int ended, int providersCreated, int providersUpdated) {
    }

    boolean hasEnded() {
        return state.equals("COMMITTED") || state.equals("DISCARDED");
    }
}
