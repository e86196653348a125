package nl.loodlijn.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CursorTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Property
    void a_place_comes_back_as_it_was(@ForAll @Size(min = 1, max = 4) List<@CharRange(from = ' ', to = '\u2fff') String> parts) {
        assertThat(Cursor.read(Cursor.write("question", parts), "question")).contains(parts);
    }

    @Test
    void a_place_in_one_list_is_none_in_another() {
        assertThat(Cursor.read(Cursor.write("one", List.of("a")), "other")).isEmpty();
    }

    @Property
    void a_cursor_with_one_character_changed_is_none(@ForAll @AlphaChars String name, @ForAll @IntRange(max = 500) int at,
            @ForAll @IntRange(max = 63) int with) {
        String cursor = Cursor.write("question", List.of(name, "2"));
        StringBuilder changed = new StringBuilder(cursor);
        changed.setCharAt(at % cursor.length(), ALPHABET.charAt(with));

        assertThat(Cursor.read(changed.toString(), "question").isPresent()).isEqualTo(changed.toString().equals(cursor));
    }

    @Property
    void a_cursor_that_was_cut_is_none(@ForAll @AlphaChars String name, @ForAll @IntRange(max = 500) int length) {
        String cursor = Cursor.write("question", List.of(name));
        assertThat(Cursor.read(cursor.substring(0, length % cursor.length()), "question")).isEmpty();
    }

    @Property
    void what_is_no_cursor_is_none(@ForAll String text) {
        assertThat(Cursor.read(text, "question")).isEmpty();
    }
}
