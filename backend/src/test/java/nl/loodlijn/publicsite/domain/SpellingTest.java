package nl.loodlijn.publicsite.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class SpellingTest {
    @Test
    void lettersThatChangedPlacesAreOneError() {
        assertThat(Spelling.distance("autsime", "autisme")).isEqualTo(1);
        assertThat(Spelling.distance("agnst", "angst")).isEqualTo(1);
        assertThat(Spelling.distance("depresie", "depressie")).isEqualTo(1);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void aWordIsMendedToTheNearestAndARightOneStays() {
        assertThat(corrected("agnst", "angst", "arts")).contains("angst");
        assertThat(Spelling.corrected(List.of("angst", "kidneren"),
                Map.of("angst", List.of("angststoornis"), "kidneren", List.of("kinderen"))))
                .contains("angst kinderen");
    }

    @Test
    void anotherWordIsNoTypingError() {
        assertThat(corrected("adhs", "adhd")).contains("adhd");
        assertThat(corrected("act", "ass")).isEmpty();
        assertThat(corrected("zwemles", "zweten", "les")).isEmpty();
        assertThat(corrected("angst", "angst", "angsten")).as("nothing to mend").isEmpty();
    }

    @Property(tries = 300)
    void twoErrorsOfAnyKindAreAtMostTwo(@ForAll @AlphaChars @StringLength(min = 2, max = 12) String word, @ForAll char letter) {
        String swapped = "" + word.charAt(1) + word.charAt(0) + word.substring(2);
        assertThat(Spelling.distance(word, swapped + letter)).isLessThanOrEqualTo(2);
        assertThat(Spelling.distance(word, swapped)).isEqualTo(Spelling.distance(swapped, word));
    }

    private static Optional<String> corrected(String word, String... known) {
        return Spelling.corrected(List.of(word), Map.of(word, List.of(known)));
    }
}
