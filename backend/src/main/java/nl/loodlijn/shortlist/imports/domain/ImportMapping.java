package nl.loodlijn.shortlist.imports.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/**
 * What the columns of a file mean, and which of them together tell one offer from another.
 *
 * @param columns a column that is not named here is ignored
 * @param identity names of columns; lines with equal values here are numbered in the order of the file
 */
public record ImportMapping(List<MappedColumn> columns, List<String> identity) {
    private static final Set<ImportField> WITH_SEPARATOR = EnumSet.of(ImportField.KINDS, ImportField.PLACES, ImportField.TARGET_GROUP,
            ImportField.EXPERTISE);

    public ImportMapping {
        columns = List.copyOf(columns);
        identity = List.copyOf(identity);
    }

    public Optional<MappedColumn> columnOf(ImportField field) {
        return columns.stream().filter(mapped -> mapped.field() == field).findFirst();
    }

    public boolean has(ImportField field) {
        return columnOf(field).isPresent();
    }

    /** What is wrong with this mapping for a file with these columns; empty when it can be used. */
    public List<Refusal.FieldError> faults(List<String> fileColumns) {
        List<Refusal.FieldError> faults = new ArrayList<>();
        Set<String> seenColumns = new HashSet<>();
        Set<ImportField> seenFields = EnumSet.noneOf(ImportField.class);
        for (int i = 0; i < columns.size(); i++) {
            MappedColumn mapped = columns.get(i);
            String pointer = "/columns/" + i;
            if (!fileColumns.contains(mapped.column())) {
                faults.add(fault(pointer + "/column", "unknown-column", "Het bestand heeft geen kolom '" + mapped.column() + "'.",
                        "The file has no column '" + mapped.column() + "'."));
            } else if (!seenColumns.add(mapped.column())) {
                faults.add(fault(pointer + "/column", "column-twice", "Deze kolom is al gekozen.", "This column was chosen already."));
            }
            if (mapped.field() != ImportField.IGNORE && !seenFields.add(mapped.field())) {
                faults.add(fault(pointer + "/field", "field-twice", "Een andere kolom heeft deze betekenis al. Kies er een.",
                        "Another column has this meaning already. Choose one."));
            }
            optionFault(mapped, pointer).ifPresent(faults::add);
        }
        if (!seenFields.contains(ImportField.PROVIDER_NAME)) {
            faults.add(fault("/columns", "provider-name-missing", "Wijs de kolom aan waarin de naam van de aanbieder staat.",
                    "Point out the column that holds the name of the provider."));
        }
        identityFault(fileColumns).ifPresent(faults::add);
        return faults;
    }

    private static Optional<Refusal.FieldError> optionFault(MappedColumn mapped, String pointer) {
        boolean known = mapped.options().entrySet().stream().allMatch(option -> option.getKey().equals(MappedColumn.SEPARATOR)
                && option.getValue().length() == 1 && CleanText.is(option.getValue().replace('\t', ' '))
                && WITH_SEPARATOR.contains(mapped.field()));
        return known
                ? Optional.empty()
                : Optional.of(fault(pointer + "/options", "unknown-option",
                        "Alleen 'separator' met een teken, bij een kolom met meer waarden per cel.",
                        "Only 'separator' with one character, for a column with several values in a cell."));
    }

    private Optional<Refusal.FieldError> identityFault(List<String> fileColumns) {
        if (identity.isEmpty()) {
            return Optional.of(fault("/identity", "identity-missing",
                    "Kies de kolommen waaraan een aanbod te herkennen is, zodat opnieuw inlezen geen dubbelen geeft.",
                    "Choose the columns by which a listing is recognised, so that importing again makes no doubles."));
        }
        if (!fileColumns.containsAll(identity) || new HashSet<>(identity).size() < identity.size()) {
            return Optional.of(fault("/identity", "unknown-column", "Kies hier kolommen uit het bestand, elk een keer.",
                    "Choose columns of the file here, each once."));
        }
        return Optional.empty();
    }

    private static Refusal.FieldError fault(String pointer, String code, String dutch, String english) {
        return new Refusal.FieldError(pointer, code, Message.of(dutch, english));
    }
}
