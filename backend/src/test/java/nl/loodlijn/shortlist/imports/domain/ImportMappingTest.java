package nl.loodlijn.shortlist.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.problem.Refusal;

class ImportMappingTest {
    private static final List<String> COLUMNS = List.of("naam", "plaats", "extra");

    @Test
    void suggestsWhatColumnsMeanInDutchAndEnglish() {
        ImportMapping mapping = SuggestedMapping
                .of(List.of("Aanbieder", "wachttijd_voor", "Location", "TARGET GROUP", "intake_weken", "bron_url", "iets"));

        assertThat(mapping.columns()).extracting(MappedColumn::field).containsExactly(ImportField.PROVIDER_NAME, ImportField.TITLE,
                ImportField.PLACES,
                ImportField.TARGET_GROUP, ImportField.WAIT_INTAKE_WEEKS, ImportField.SOURCE_URL, ImportField.IGNORE);
        assertThat(mapping.identity()).containsExactly("Aanbieder", "wachttijd_voor", "Location", "TARGET GROUP");
        assertThat(mapping.faults(List.of("Aanbieder", "wachttijd_voor", "Location", "TARGET GROUP", "intake_weken", "bron_url", "iets")))
                .isEmpty();
    }

    @Test
    void suggestsTheOfferByWhateverItIsCalled() {
        assertThat(List.of("Hulp", "Zorg", "Hulpaanbod", "Jeugdhulp", "Ondersteuning", "Care")).allSatisfy(
                column -> assertThat(SuggestedMapping.of(List.of(column)).columns().getFirst().field()).isEqualTo(ImportField.TITLE));
    }

    @Test
    void suggestsAFieldOnce() {
        assertThat(SuggestedMapping.of(List.of("locatie", "gemeente")).columns()).extracting(MappedColumn::field).containsExactly(
                ImportField.PLACES,
                ImportField.IGNORE);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        ImportMapping mapping = new ImportMapping(
                List.of(MappedColumn.of("weg", ImportField.TITLE), MappedColumn.of("plaats", ImportField.TITLE),
                        new MappedColumn("plaats", ImportField.KVK, Map.of("separator", "/"))),
                List.of());

        assertThat(mapping.faults(COLUMNS)).extracting(Refusal.FieldError::pointer, Refusal.FieldError::code).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("/columns/0/column", "unknown-column"),
                org.assertj.core.groups.Tuple.tuple("/columns/1/field", "field-twice"),
                org.assertj.core.groups.Tuple.tuple("/columns/2/column", "column-twice"),
                org.assertj.core.groups.Tuple.tuple("/columns/2/options", "unknown-option"),
                org.assertj.core.groups.Tuple.tuple("/columns", "provider-name-missing"),
                org.assertj.core.groups.Tuple.tuple("/identity", "identity-missing"));
    }

    @Test
    void refusesAnIdentityColumnThatIsNotThere() {
        ImportMapping mapping = new ImportMapping(List.of(MappedColumn.of("naam", ImportField.PROVIDER_NAME)), List.of("naam", "weg"));

        assertThat(mapping.faults(COLUMNS)).extracting(Refusal.FieldError::pointer).containsExactly("/identity");
    }
}
