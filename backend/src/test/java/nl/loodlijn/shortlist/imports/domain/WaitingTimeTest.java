package nl.loodlijn.shortlist.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingTimeTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"6;6.0;", "0;0.0;", "520;520.0;", "4,5;4.5;", "4.5;4.5;", "19.5525;19.6;", "39.105;39.1;",
            "6 weken;6.0;6 weken",
            "4-6;6.0;4-6", "4 – 6 wk;6.0;4 – 6 wk", "6 mnd;26.1;6 mnd", "1 tot 2 maanden;8.7;1 tot 2 maanden",
            "2 weken tot 1 maand;4.3;2 weken tot 1 maand",
            "ca. 3 weken;3.0;ca. 3 weken", "14 dagen;2.0;14 dagen", "geen wachttijd;0.0;geen wachttijd"})
    void readsWeeksInDutchAndEnglishNotation(String written, BigDecimal weeks, @Nullable String text) {
        assertThat(WaitingTime.parse(written)).isEqualTo(Parsed.of(new WaitingTime(weeks, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onbekend", "Aanmeldstop", "n.v.t.", "-", "?"})
    void keepsWhatIsUnknownUnknown(String written) {
        assertThat(WaitingTime.parse(written)).isEqualTo(Parsed.of(new WaitingTime(null, written)));
    }

    @ParameterizedTest
    @CsvSource({"-1,weeks-out-of-range", "520.5,weeks-out-of-range", "13 jaar,weeks-not-a-number", "zes,weeks-not-a-number",
            "6-4,weeks-reversed",
            "2026-08-22,weeks-not-a-number", "121 mnd,weeks-out-of-range", "1e3,weeks-not-a-number", "999999,weeks-out-of-range"})
    void refusesWhatIsNoWaitingTime(String written, String code) {
        assertThat(WaitingTime.parse(written)).isInstanceOfSatisfying(Parsed.Refused.class,
                refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
