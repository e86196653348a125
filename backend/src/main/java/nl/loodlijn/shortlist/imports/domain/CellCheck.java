package nl.loodlijn.shortlist.imports.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What holds for a cell whatever it says: sound text, not too long, no number of a citizen in free text. */
final class CellCheck {
    /** Fields with a form of their own, in which nine digits may stand. */
    private static final Set<ImportField> WITH_OWN_FORM = EnumSet.of(ImportField.KVK, ImportField.PHONE, ImportField.EMAIL,
            ImportField.WEBSITE,
            ImportField.SOURCE_URL, ImportField.RSIN, ImportField.AGB, ImportField.ESTABLISHMENTS, ImportField.CONTACT_PHONE,
            ImportField.CONTACT_EMAIL, ImportField.COMPLAINT_URL, ImportField.WAIT_INTAKE_WEEKS, ImportField.WAIT_TREATMENT_WEEKS,
            ImportField.MEASURED_ON);

    private CellCheck() {
    }

    /** Whether the cell is worth reading; what is wrong goes to the problems. */
    static boolean passes(MappedColumn mapped, String cell, LineProblems problems) {
        if (cell.isEmpty()) {
            return false;
        }
        Optional<Parsed.Refused<String>> fault = SoundText.fault(cell).or(() -> SoundText.tooLong(cell, longest(mapped.field())));
        fault.ifPresent(refused -> problems.error(mapped.column(), refused));
        if (!WITH_OWN_FORM.contains(mapped.field()) && NoCitizenServiceNumber.isBrokenBy(cell)) {
            problems.error(mapped.column(), NoCitizenServiceNumber.CODE, NoCitizenServiceNumber.DETAIL);
            return false;
        }
        return fault.isEmpty();
    }

    /** Most characters a cell may have. */
    private static int longest(ImportField field) {
        return switch (field) {
            case PROVIDER_NAME, TARGET_GROUP, LAW, PROFILE, CONTACT_NAME -> 200;
            case TITLE -> 300;
            case KINDS, CONTRACT, WEBSITE, CATEGORIES, SETTINGS, LANGUAGES, PUBLIC_CONTACT, COMPLAINT_URL, HELP_FORMS -> 500;
            case PLACES, WAIT_INTAKE_TEXT -> 1_000;
            case WAIT_KIND, LEGAL_FORM -> 100;
            case EXPERTISE, NOTE -> 4_000;
            case SOURCE_URL, INTAKE_CRITERIA, TRADE_NAMES, QUALITY_MARKS, AGB, ESTABLISHMENTS, METHODS -> 2_000;
            case EMAIL, CONTACT_EMAIL -> 254;
            case WAIT_INTAKE_WEEKS, WAIT_TREATMENT_WEEKS, MEASURED_ON, KVK, PHONE, AGE_FROM, AGE_UNTIL, FREE_PLACES, ACCESSIBLE, TRAVEL_KM,
                    RSIN, CONTACT_PHONE, FRAMEWORK_SIGNED ->
                50;
            case IGNORE -> Integer.MAX_VALUE;
        };
    }
}
