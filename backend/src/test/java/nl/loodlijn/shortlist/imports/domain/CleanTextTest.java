package nl.loodlijn.shortlist.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    private static final String WAVE = "\uD83C\uDF0A";

    @Test
    void noCharacterIsSplitWhereATextIsShortened() {
        assertThat(CleanText.shortened(WAVE.repeat(80), 80)).isEqualTo(WAVE.repeat(80));
        assertThat(CleanText.shortened(WAVE.repeat(81), 80)).isEqualTo(WAVE.repeat(79) + "…");
    }

    @Test
    void whatADatabaseDoesNotTakeIsReplaced() {
        assertThat(CleanText.keepable("a\0b\uD83Cc" + WAVE)).isEqualTo("a\uFFFDb\uFFFDc" + WAVE);
    }

    @Test
    void controlCharactersAndHalfCharactersAreNotClean() {
        assertThat(CleanText.is("Cliëntgericht " + WAVE)).isTrue();
        assertThat(CleanText.is("a\0")).isFalse();
        assertThat(CleanText.is("a\nb")).isFalse();
        assertThat(CleanText.is("\uDF0A")).isFalse();
    }
}
