package nl.loodlijn.publicsite.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WhereTest {
    @Test
    void sixCharactersOfAPostcodeAreCutToFour() {
        assertThat(Where.of("1811AB")).isEqualTo(new Where.Postcode("1811"));
        assertThat(Where.of(" 1811 ab ")).isEqualTo(new Where.Postcode("1811"));
        assertThat(Where.of("1811")).isEqualTo(new Where.Postcode("1811"));
    }

    @Test
    void aNameIsComparedWithoutAccentsCapitalsAndPunctuation() {
        assertThat(Where.of("'s-Hertogenbosch")).isEqualTo(new Where.Name("'s-Hertogenbosch", "s hertogenbosch"));
        assertThat(Where.of("SÚDWEST-fryslân")).isEqualTo(new Where.Name("SÚDWEST-fryslân", "sudwest fryslan"));
    }

    @Test
    void figuresThatAreNoPostcodeAreNotGuessedAt() {
        assertThat(Where.of("181")).isInstanceOf(Where.Unreadable.class);
        assertThat(Where.of("0811 AB")).isInstanceOf(Where.Unreadable.class);
        assertThat(Where.of("1811 ABC")).isInstanceOf(Where.Unreadable.class);
    }

    @Test
    void aPlaceBehindAPostcodeAndTheWordMunicipalityAreForgiven() {
        assertThat(Where.of("1811 AB Alkmaar")).isEqualTo(new Where.Postcode("1811"));
        assertThat(Where.of("1811, Alkmaar")).isEqualTo(new Where.Postcode("1811"));
        assertThat(Where.of("Gemeente Alkmaar")).isEqualTo(new Where.Name("Gemeente Alkmaar", "alkmaar"));
    }

    @Test
    void aChoiceFromTheListIsAMunicipality() {
        assertThat(Where.of("GM0361")).isEqualTo(new Where.MunicipalityCode("GM0361"));
    }

    @Property(tries = 500)
    void anythingTypedIsUnderstoodSomehow(@ForAll String typed) {
        assertThat(Where.of(typed)).isNotNull();
    }
}
