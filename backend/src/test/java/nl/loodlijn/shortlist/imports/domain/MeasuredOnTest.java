package nl.loodlijn.shortlist.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredOnTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"2026-08-22,2026-08-22,", "22-8-2026,2026-08-22,", "22/08/2026,2026-08-22,", "22.8.2026,2026-08-22,",
            "2026-08-22T00:00,2026-08-22,",
            "22 augustus 2026,2026-08-22,", "22 Aug 2026,2026-08-22,", "2026-05,2026-05-01,2026-05", "mei 2026,2026-05-01,mei 2026",
            "5-2026,2026-05-01,5-2026",
            "2026-11-22,2026-11-22,"})
    void readsDaysAndMonths(String written, LocalDate date, @Nullable String text) {
        assertThat(MeasuredOn.parse(written, TODAY)).isEqualTo(Parsed.of(new MeasuredOn(date, text)));
    }

    @ParameterizedTest
    @CsvSource({"30-2-2026,date-not-readable", "2026-13-01,date-not-readable", "gisteren,date-not-readable", "22-8-26,date-not-readable",
            "2026-11-23,date-in-future", "1999-12-31,date-too-old", "46256,date-not-readable"})
    void refusesWhatIsNoDay(String written, String code) {
        assertThat(MeasuredOn.parse(written, TODAY)).isInstanceOfSatisfying(Parsed.Refused.class,
                refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
