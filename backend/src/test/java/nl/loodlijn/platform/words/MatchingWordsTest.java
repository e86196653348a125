package nl.loodlijn.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class MatchingWordsTest {
    private final MatchingWords words = new MatchingWords(Set.of("behandeling", "gezinnen", "financien"), List.of("autis"));

    @Test
    void whole_words_and_beginnings_are_marked_where_they_stand() {
        assertThat(marked("Behandeling voor gezinnen, ook bij autisme")).containsExactly("Behandeling", "gezinnen", "autisme");
    }

    @Test
    void what_was_typed_matches_texts_in_which_each_word_begins_one() {
        assertThat(MatchingWords.beginningWith("FÉEST vrij").allBeginIn("vrije dagen en feestdagen")).isTrue();
        assertThat(MatchingWords.beginningWith("feest vrij").allBeginIn("feestdagen")).isFalse();
        assertThat(MatchingWords.beginningWith("%_").allBeginIn("feestdagen")).isFalse();
    }

    @Test
    void a_word_inside_another_is_not_marked() {
        assertThat(words.in("title", "Nabehandeling")).isEmpty();
    }

    @Test
    void what_was_typed_is_in_a_word_or_in_words_written_as_one() {
        assertThat(MatchingWords.partOf("provider", "Praktijk Zeewínd", "wind").orElseThrow().ranges())
                .containsExactly(new Match.Range(9, 16));
        assertThat(MatchingWords.partOf("provider", "De Zee Wind Groep", "zeewind").orElseThrow().ranges())
                .containsExactly(new Match.Range(3, 6), new Match.Range(7, 11));
        assertThat(MatchingWords.partOf("provider", "Zeewind", "zee wind").orElseThrow().ranges()).containsExactly(new Match.Range(0, 7));
        assertThat(MatchingWords.partOf("provider", "Zeewind", "duin")).isEmpty();
        assertThat(MatchingWords.partOf("provider", "Zeewind", " - ")).isEmpty();
    }

    @Test
    void accents_do_not_matter_and_do_not_move_the_ranges() {
        assertThat(marked("één Financiën loket")).containsExactly("Financiën");
        assertThat(marked("e\u0301e\u0301n Financie\u0308n loket")).containsExactly("Financie\u0308n");
    }

    @Test
    void of_a_long_text_the_part_around_the_first_match_is_shown() {
        String text = "woord ".repeat(100) + "autisme " + "daarna ".repeat(100);
        Match match = words.in("note", text).orElseThrow();
        assertThat(match.text()).startsWith("… ").endsWith(" …").hasSizeLessThan(260);
        assertThat(match.text().substring(match.ranges().getFirst().start(), match.ranges().getFirst().end())).isEqualTo("autisme");
    }

    @Property
    void ranges_lie_in_the_text_and_hold_words_that_match(
            @ForAll @StringLength(max = 600) @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ') String text) {
        new MatchingWords(Set.of("abc"), List.of("ca")).in("note", text).ifPresent(match -> {
            assertThat(match.ranges()).isNotEmpty();
            assertThat(match.ranges())
                    .allSatisfy(range -> assertThat(match.text().substring(range.start(), range.end())).matches("abc|ca[abc]*"));
        });
    }

    private List<String> marked(String text) {
        return words.in("title", text).orElseThrow().ranges().stream().map(range -> text.substring(range.start(), range.end())).toList();
    }
}
