package nl.loodlijn.shortlist.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.loodlijn.shortlist.imports.domain.Gazetteer.Name;
import nl.loodlijn.shortlist.imports.domain.Gazetteer.Source;

class LineReaderTest {
    private static final List<ImportField> FIELDS = Arrays.asList(ImportField.values());
    private static final List<String> COLUMNS = ImportField.ids();
    private static final ImportMapping MAPPING = new ImportMapping(
            FIELDS.stream().map(field -> MappedColumn.of(field.id(), field)).toList(),
            List.of("providerName", "title"));
    private static final Map<ImportField, String> GOOD = Map.ofEntries(Map.entry(ImportField.PROVIDER_NAME, "Praktijk Zeewind"),
            Map.entry(ImportField.TITLE, "EMDR"), Map.entry(ImportField.KINDS, "Behandeling|Diagnostiek"),
            Map.entry(ImportField.PLACES, "Alkmaar / Bergen"),
            Map.entry(ImportField.TARGET_GROUP, "Jeugd|Volwassenen"),
            Map.entry(ImportField.EXPERTISE, "Autisme / ASS|Autisme|Trauma / PTSS"),
            Map.entry(ImportField.CONTRACT, "Jeugdwet + zorgverzekering"), Map.entry(ImportField.LAW, "Jeugdwet"),
            Map.entry(ImportField.WAIT_INTAKE_WEEKS, "4,5"), Map.entry(ImportField.WAIT_INTAKE_TEXT, "een maand"),
            Map.entry(ImportField.WAIT_TREATMENT_WEEKS, "0"), Map.entry(ImportField.WAIT_KIND, "concrete"),
            Map.entry(ImportField.NOTE, "Kom\nlangs"),
            Map.entry(ImportField.SOURCE_URL, "https://zeewind.example/wachttijd"), Map.entry(ImportField.MEASURED_ON, "2026-05"),
            Map.entry(ImportField.KVK, "01234567"), Map.entry(ImportField.PHONE, "072 123 45 67"),
            Map.entry(ImportField.EMAIL, "info@zeewind.example"),
            Map.entry(ImportField.WEBSITE, "www.zeewind.example"));

    @Test
    void readsEveryField() {
        ReadLine line = read(GOOD);

        assertThat(line.problems()).isEmpty();
        assertThat(line.provider()).isEqualTo(
                new ProviderFacts("Praktijk Zeewind", "01234567", "072 123 45 67", "info@zeewind.example", "https://www.zeewind.example"));
        assertThat(line.listing())
                .isEqualTo(new ListingFacts("EMDR", List.of("Behandeling", "Diagnostiek"), List.of("JEUGD", "VOLWASSENEN"),
                        List.of("Autisme / ASS", "Autisme", "Trauma / PTSS"), List.of("GM0361", "GM0373"),
                        "Alkmaar / Bergen", List.of(),
                        List.of("JEUGDWET"), "Jeugdwet + zorgverzekering", new BigDecimal("4.5"), "een maand", BigDecimal.ZERO, "concrete",
                        LocalDate.of(2026, 5, 1),
                        "2026-05", "Kom\nlangs", "https://zeewind.example/wachttijd", OfferFacts.NOTHING));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2-3 weken||2-3 maanden|2-3 weken; tot behandeling: 2-3 maanden",
            "4|een maand|2-3 maanden|een maand; tot behandeling: 2-3 maanden", "||2-3 maanden|tot behandeling: 2-3 maanden",
            "2-3 weken||6|2-3 weken", "4||6|"})
    void keepsWhatWasWrittenOfEitherWait(@Nullable String intake, @Nullable String text, String treatment, @Nullable String kept) {
        Map<ImportField, String> cells = new java.util.EnumMap<>(GOOD);
        cells.remove(ImportField.WAIT_INTAKE_WEEKS);
        cells.remove(ImportField.WAIT_INTAKE_TEXT);
        if (intake != null) {
            cells.put(ImportField.WAIT_INTAKE_WEEKS, intake);
        }
        if (text != null) {
            cells.put(ImportField.WAIT_INTAKE_TEXT, text);
        }
        cells.put(ImportField.WAIT_TREATMENT_WEEKS, treatment);

        ReadLine line = read(cells);

        assertThat(line.problems()).isEmpty();
        assertThat(line.listing().waitIntakeText()).isEqualTo(kept);
        assertThat(line.listing().waitTreatmentWeeks()).isNotNull();
    }

    @Test
    void needsNoMoreThanTheNameOfTheProvider() {
        ReadLine line = read(Map.of(ImportField.PROVIDER_NAME, "Praktijk Zeewind"));

        assertThat(line.problems()).isEmpty();
        assertThat(line.listing().title()).isEqualTo("Praktijk Zeewind");
        assertThat(line.listing().waitIntakeWeeks()).isNull();
        assertThat(line.listing().laws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"providerName;' ';provider-name-empty", "providerName;cliënt 999900006;citizen-service-number",
            "title;cliÃ«nt;damaged-text", "title;#VERW!;formula-error", "kinds;Zorg voor 999900006;citizen-service-number",
            "places;Kaf\uFFFD;damaged-text",
            "targetGroup;Huisdieren;unknown-target-group", "expertise;#N/A;formula-error", "contract;999900006;citizen-service-number",
            "law;Wegenverkeerswet;unknown-law", "waitIntakeWeeks;heel lang;weeks-not-a-number", "waitIntakeWeeks;521;weeks-out-of-range",
            "waitIntakeWeeks;8-2;weeks-reversed", "waitIntakeText;BSN 999900006;citizen-service-number",
            "waitTreatmentWeeks;-2;weeks-out-of-range",
            "waitKind;#REF!;formula-error", "note;over cliënt 999900006;citizen-service-number",
            "sourceUrl;javascript:alert(1);url-not-valid",
            "measuredOn;31-2-2026;date-not-readable", "measuredOn;2099-01-01;date-in-future", "kvk;1234567;kvk-too-short",
            "kvk;ABC;kvk-not-eight-digits",
            "phone;bel mij;phone-not-valid", "email;info@;email-not-valid", "website;zeewind;url-not-valid",
            "ignore;BSN 999900006;citizen-service-number"})
    void namesTheColumnAndTheRuleOfAFieldThatIsWrong(String column, String wrong, String code) {
        Map<ImportField, String> cells = new java.util.EnumMap<>(GOOD);
        cells.put(ImportField.byId(column).orElseThrow(), wrong);

        ReadLine line = read(cells);

        assertThat(line.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.severity()).isEqualTo(LineProblem.Severity.ERROR);
            assertThat(problem.detail().dutch()).isNotEqualTo(problem.detail().english());
        });
        assertThat(line.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"providerName,201", "title,301", "kinds,501", "places,1001", "contract,501", "waitIntakeText,1001", "waitKind,101",
            "note,4001", "expertise,4001"})
    void refusesATextThatIsTooLong(String column, int characters) {
        Map<ImportField, String> cells = new java.util.EnumMap<>(GOOD);
        cells.put(ImportField.byId(column).orElseThrow(), "x".repeat(characters));

        assertThat(read(cells).problems()).extracting(LineProblem::column, LineProblem::code)
                .contains(org.assertj.core.groups.Tuple.tuple(column, "too-long"));
    }

    @Test
    void warnsOfAnUnknownPlaceAndAContractWithoutALaw() {
        Map<ImportField, String> cells = new java.util.EnumMap<>(GOOD);
        cells.put(ImportField.PLACES, "Alkmaar / ambulant");
        cells.put(ImportField.CONTRACT, "Contractstatus controleren");
        cells.remove(ImportField.LAW);

        ReadLine line = read(cells);

        assertThat(line.hasErrors()).isFalse();
        assertThat(line.problems()).extracting(LineProblem::code).containsExactly("unknown-place", "contract-without-law");
        assertThat(line.unknownPlaces()).containsExactly("ambulant");
        assertThat(line.listing().municipalityCodes()).containsExactly("GM0361");
    }

    @Test
    void refusesMoreCellsThanTheHeaderAndAcceptsFewer() {
        List<String> cells = new ArrayList<>(cells(GOOD));
        cells.add("te veel");

        assertThat(reader().read(2, cells).problems()).extracting(LineProblem::code).containsExactly("too-many-cells");
        assertThat(reader().read(2, List.of("Praktijk Zeewind")).problems()).extracting(LineProblem::code).containsExactly("too-few-cells");
    }

    @Test
    void numbersLinesThatAreEqualInTheIdentityColumns() {
        LineReader reader = reader();

        String first = reader.read(2, cells(GOOD)).importKey();
        String second = reader.read(3, cells(GOOD)).importKey();

        assertThat(second).isNotEqualTo(first).startsWith(first.substring(0, 32));
        assertThat(reader().read(9, cells(GOOD)).importKey()).isEqualTo(first);
    }

    @Test
    void keepsKeysWhenColumnsMoveOrCaseChanges() {
        ImportMapping mapping = new ImportMapping(
                List.of(MappedColumn.of("dienst", ImportField.TITLE), MappedColumn.of("naam", ImportField.PROVIDER_NAME)),
                List.of("dienst", "naam"));
        LineReader moved = new LineReader(List.of("dienst", "naam"), mapping, gazetteer(), LocalDate.of(2026, 11, 22));

        assertThat(moved.read(2, List.of("emdr", "PRAKTIJK  Zeewind")).importKey()).isEqualTo(read(GOOD).importKey());
    }

    @Test
    void warnsWhenLinesOfOneProviderContradictEachOther() {
        LineReader reader = reader();
        Map<ImportField, String> other = new java.util.EnumMap<>(GOOD);
        other.put(ImportField.PHONE, "072 765 43 21");
        reader.read(2, cells(GOOD));

        assertThat(reader.read(3, cells(other)).problems()).extracting(LineProblem::code).containsExactly("provider-differs");
    }

    @Test
    void comparesOnlyWhatHasAColumn() {
        ListingFacts now = read(GOOD).listing();
        ImportMapping nameAndWait = new ImportMapping(
                List.of(MappedColumn.of("a", ImportField.PROVIDER_NAME), MappedColumn.of("w", ImportField.WAIT_INTAKE_WEEKS)),
                List.of("a"));
        ListingFacts file = new LineReader(List.of("a", "w"), nameAndWait, gazetteer(), LocalDate.of(2026, 11, 22))
                .read(2, List.of("Praktijk Zeewind", ""))
                .listing();

        Changes.Result result = Changes.between(now, file, nameAndWait);

        assertThat(result.changes()).containsExactly(new Change("waitIntakeWeeks", "4.5", null),
                new Change("waitIntakeText", "een maand", null));
        assertThat(result.listing().expertise()).isEqualTo(now.expertise());
        assertThat(Changes.between(now, now, MAPPING).changes()).isEmpty();
    }

    private static ReadLine read(Map<ImportField, String> cells) {
        return reader().read(2, cells(cells));
    }

    private static LineReader reader() {
        return new LineReader(COLUMNS, MAPPING, gazetteer(), LocalDate.of(2026, 11, 22));
    }

    private static List<String> cells(Map<ImportField, String> cells) {
        return FIELDS.stream().map(field -> cells.getOrDefault(field, "")).toList();
    }

    private static Gazetteer gazetteer() {
        return new Gazetteer("Noord-Kennemerland", Set.of("GM0361", "GM0373"), Map.of(),
                List.of(new Name("Alkmaar", "GM0361", Source.MUNICIPALITY), new Name("Bergen (NH.)", "GM0373", Source.MUNICIPALITY)));
    }
}
