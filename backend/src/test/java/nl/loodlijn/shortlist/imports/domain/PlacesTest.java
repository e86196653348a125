package nl.loodlijn.shortlist.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.loodlijn.shortlist.imports.domain.Gazetteer.Name;
import nl.loodlijn.shortlist.imports.domain.Gazetteer.Source;

class PlacesTest {
    private static final Gazetteer NAMES = new Gazetteer("Regio Noord-Kennemerland", Set.of("GM0361", "GM0373", "GM1980"),
            Map.of("de kust", Set.of("GM0373"), "thuis", Set.of(), "Koggenland / Opmeer", Set.of()),
            List.of(new Name("Alkmaar", "GM0361", Source.MUNICIPALITY), new Name("Bergen (NH.)", "GM0373", Source.MUNICIPALITY),
                    new Name("Bergen (L.)", "GM0893", Source.MUNICIPALITY), new Name("Dijk en Waard", "GM1980", Source.MUNICIPALITY),
                    new Name("Hoorn", "GM0405", Source.MUNICIPALITY), new Name("Heerhugowaard", "GM1980", Source.FORMER_MUNICIPALITY),
                    new Name("Egmond aan Zee", "GM0373", Source.PLACE), new Name("Koedijk", "GM0361", Source.PLACE),
                    new Name("Koedijk", "GM1980", Source.PLACE)));

    @Test
    void readsSeveralMunicipalitiesInOneCell() {
        assertThat(read("Alkmaar / Dijk en Waard").municipalityCodes()).containsExactly("GM0361", "GM1980");
        assertThat(read("Alkmaar/Bergen").municipalityCodes()).containsExactly("GM0361", "GM0373");
        assertThat(read("Alkmaar, Bergen en Heerhugowaard").municipalityCodes()).containsExactly("GM0361", "GM0373", "GM1980");
    }

    @Test
    void dividesNoNameThatHoldsTheWordEn() {
        assertThat(read("Dijk en Waard")).isEqualTo(new Places(List.of("GM1980"), List.of(), List.of()));
    }

    @Test
    void choosesTheMunicipalityOfTheTenantAmongEqualNames() {
        assertThat(read("bergen").municipalityCodes()).containsExactly("GM0373");
    }

    @Test
    void knowsMergedMunicipalitiesAndPlaces() {
        assertThat(read("gemeente Heerhugowaard").municipalityCodes()).containsExactly("GM1980");
        assertThat(read("Egmond aan Zee").municipalityCodes()).containsExactly("GM0373");
        assertThat(read("Koedijk").municipalityCodes()).containsExactly("GM0361", "GM1980");
    }

    @Test
    void takesTheNameOfTheRegionForAllItsMunicipalities() {
        assertThat(read("heel Noord-Kennemerland").municipalityCodes()).containsExactly("GM0361", "GM0373", "GM1980");
        assertThat(read("regio Noord-Kennemerland / Alkmaar").unknown()).isEmpty();
        assertThat(read("hele regio").municipalityCodes()).hasSize(3);
    }

    @Test
    void letsTheSavedAliasGoFirst() {
        assertThat(read("De Kust").municipalityCodes()).containsExactly("GM0373");
        assertThat(read("Koggenland / Opmeer").outside()).containsExactly("Koggenland / Opmeer");
    }

    @Test
    void keepsApartWhatIsOutsideAndWhatNobodyKnows() {
        assertThat(read("Alkmaar / Hoorn / thuis / ambulant"))
                .isEqualTo(new Places(List.of("GM0361"), List.of("Hoorn", "thuis"), List.of("ambulant")));
        assertThat(read("overal en nergens").unknown()).containsExactly("overal en nergens");
        assertThat(read("Alkmaar en omstreken").unknown()).containsExactly("omstreken");
    }

    @Test
    void obeysASeparatorOfItsOwn() {
        assertThat(Places.read("Alkmaar#Bergen", "#", NAMES).municipalityCodes()).containsExactly("GM0361", "GM0373");
    }

    private static Places read(String cell) {
        return Places.read(cell, "/", NAMES);
    }
}
