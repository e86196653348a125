package nl.loodlijn.shortlist.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoClientDataTest {
    @Test
    void aNumberThatCanBeACitizenServiceNumberIsRefused() {
        assertThat(NoClientData.brokenBy("Het gaat om 111222333, spoed")).contains(NoClientData.CITIZEN_SERVICE_NUMBER);
        assertThat(NoClientData.brokenBy("BSN 111 222 333")).contains(NoClientData.CITIZEN_SERVICE_NUMBER);
        assertThat(NoClientData.brokenBy("Order 111222334")).as("fails the 11-test").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"geboren op 3-4-2012", "Geb. 03/04/2012", "geboortedatum: 3 april 2012", "born on 2012-04-03",
            "date of birth 3 April 2012"})
    void aDateOfBirthIsRefused(String text) {
        assertThat(NoClientData.brokenBy(text)).contains(NoClientData.DATE_OF_BIRTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Een meisje van 9 jaar met angst, liefst in Heiloo", "Kan het vanaf 3-4-2027?", "Bel mij op 072 555 0101",
            "Wij zijn geboren optimisten", "Twee plekken in week 12-14"})
    void whatIsNeededInGeneralIsNoDataOfAClient(String text) {
        assertThat(NoClientData.brokenBy(text)).isEmpty();
    }
}
