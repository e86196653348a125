package nl.loodlijn.shortlist.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoCitizenServiceNumberTest {
    /** Numbers from the range set aside for tests, 999900006 to 999999990. */
    @ParameterizedTest
    @ValueSource(strings = {"999900006", "BSN 999999990.", "cliënt 9999.00.006", "zie 999 900 006!", "BSN999900006", "999-900-006"})
    void isBrokenByNineDigitsThatPassTheElevenTest(String text) {
        assertThat(NoCitizenServiceNumber.isBrokenBy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999900007", "000000000", "072 123 45 67", "0612345678", "+31 999900006", "9999000061", "19999000069",
            "2026-08-22", "12345678", ""})
    void isKeptByOtherNumbers(String text) {
        assertThat(NoCitizenServiceNumber.isBrokenBy(text)).isFalse();
    }
}
