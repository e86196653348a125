package nl.loodlijn.shortlist.imports.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A first guess at what the columns mean, from their names in Dutch or English; a person confirms it. */
public final class SuggestedMapping {
    private static final Set<ImportField> IDENTIFYING = EnumSet.of(ImportField.PROVIDER_NAME, ImportField.TITLE, ImportField.PLACES,
            ImportField.TARGET_GROUP);

    private SuggestedMapping() {
    }

    public static ImportMapping of(List<String> columns) {
        Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
        List<MappedColumn> mapped = new ArrayList<>();
        for (String column : columns) {
            ImportField field = ImportField.forHeader(column).filter(taken::add).orElse(ImportField.IGNORE);
            mapped.add(new MappedColumn(column, field, Map.of()));
        }
        List<String> identity = mapped.stream().filter(column -> IDENTIFYING.contains(column.field())).map(MappedColumn::column).toList();
        return new ImportMapping(mapped, identity);
    }
}
