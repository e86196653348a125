package nl.loodlijn.shortlist.imports.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import nl.loodlijn.shortlist.imports.ImportBatch;
import nl.loodlijn.shortlist.imports.StoredMapping;

/** An import as clients see it. */
@Serdeable
@Introspected
record ImportView(UUID id, @Schema(allowableValues = {
        "MAPPING", "PREVIEW", "COMMITTED", "DISCARDED"}) String state, String fileName, int rowCount, String encoding, Instant uploadedAt,
        @Nullable Instant committedAt,
        List<Column> columns, StoredMapping suggestedMapping, @Nullable StoredMapping mapping, ImportBatch.@Nullable Summary summary,
        ImportBatch.@Nullable Result result) {

    /** @param samples up to five different texts; none when the import has ended */
    @Serdeable
    @Introspected
    record Column(String name, List<String> samples) {
    }

    static ImportView of(ImportBatch batch) {
        List<List<String>> samples = batch.samples();
        List<Column> columns = IntStream.range(0, batch.columns().size())
                .mapToObj(i -> new Column(batch.columns().get(i), samples == null ? List.of() : samples.get(i))).toList();
        return new ImportView(batch.id(), batch.state(), batch.fileName(), batch.rowCount(), batch.encoding(), batch.createdAt(),
                batch.state().equals("COMMITTED") ? batch.endedAt() : null, columns, batch.suggested(), batch.mapping(), batch.summary(),
                batch.result());
    }
}
