package nl.loodlijn.shortlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpertiseTest {
    @ParameterizedTest
    @CsvSource({"Autisme / ASS,autisme", "Autisme,autisme", "ADHD/ADD,adhd-add", "Psycho-educatie,psycho-educatie",
            "Cliëntgericht,clientgericht",
            "'  Angst ',angst", "/ -,overig"})
    void a_label_has_a_value_to_filter_by(String label, String code) {
        assertThat(Expertise.codeOf(label)).isEqualTo(code);
    }
}
