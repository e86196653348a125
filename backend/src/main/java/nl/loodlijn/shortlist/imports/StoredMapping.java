package nl.loodlijn.shortlist.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.shortlist.imports.domain.ImportField;
import nl.loodlijn.shortlist.imports.domain.ImportMapping;
import nl.loodlijn.shortlist.imports.domain.MappedColumn;

/** What the columns of a file mean, as it is sent and kept. */
@Serdeable
@Introspected
public record StoredMapping(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false) @Nullable List<Column> columns,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false) @Nullable List<String> identity) {

    /** @param field name of an import field, such as {@code providerName} */
    @Serdeable
    @Introspected
    public record Column(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false) @Nullable String column,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false) @Nullable String field,
            @Nullable Map<String, String> options) {
    }

    static StoredMapping of(ImportMapping mapping) {
        return new StoredMapping(
                mapping.columns().stream().map(column -> new Column(column.column(), column.field().id(), column.options())).toList(),
                mapping.identity());
    }

    /** @throws Refusal with a pointer to each part that is wrong for a file with these columns */
    ImportMapping checkedFor(List<String> fileColumns) {
        List<Refusal.FieldError> faults = new ArrayList<>();
        List<MappedColumn> mapped = new ArrayList<>();
        List<Column> sent = columns == null ? List.of() : columns;
        for (int i = 0; i < sent.size(); i++) {
            Column column = sent.get(i);
            Optional<ImportField> field = ImportField.byId(column.field() == null ? "" : column.field());
            if (field.isEmpty()) {
                faults.add(new Refusal.FieldError("/columns/" + i + "/field", "unknown-field",
                        Message.of("Kies een van: " + String.join(", ", ImportField.ids()),
                                "Choose one of: " + String.join(", ", ImportField.ids()))));
            }
            mapped.add(new MappedColumn(column.column() == null ? "" : column.column(), field.orElse(ImportField.IGNORE),
                    column.options() == null ? Map.of() : column.options()));
        }
        ImportMapping mapping = new ImportMapping(mapped, identity == null ? List.of() : identity);
        faults.addAll(mapping.faults(fileColumns));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return mapping;
    }
}
