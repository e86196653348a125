package nl.loodlijn.shortlist.imports.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import nl.loodlijn.shortlist.imports.ImportLine;
import nl.loodlijn.shortlist.imports.StoredMapping;

/** What clients send to an import, and pages of what they get. */
final class ImportRequests {
    private ImportRequests() {
    }

    /** @param saveAs name under which to keep the mapping for later files with the same header */
    @Serdeable
    @Introspected
    record Mapping(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false) @Nullable List<StoredMapping.Column> columns,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false) @Nullable List<String> identity,
            @Nullable String saveAs) {
        StoredMapping mapping() {
            return new StoredMapping(columns, identity);
        }
    }

    /**
     * @param skipErrors leave out the lines with an error; otherwise they keep the whole file out
     * @param endMissing take off the list what was imported earlier and is not in this file
     */
    @Serdeable
    @Introspected
    record Commit(@Nullable Boolean skipErrors, @Nullable Boolean endMissing) {
    }

    /** @param next the value of {@code after} for the next page; null: this is the last */
    @Serdeable
    @Introspected
    record Lines(List<ImportLine> items, @Nullable String next) {
    }
}
