package nl.loodlijn.shortlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PagePlaceTest {
    private static final UUID ID = UUID.fromString("01a20369-26de-7c4e-805d-b42ed86e9385");

    @Property
    void a_cursor_gives_back_its_place(@ForAll double key, @ForAll long name) {
        PagePlace place = new PagePlace(Double.isNaN(key) ? 0 : key, "naam\n" + name, ID);
        assertThat(PagePlace.of(place.cursor("question"), "question")).contains(place);
    }

    @Test
    void a_cursor_of_another_question_is_none() {
        assertThat(PagePlace.of(new PagePlace(1, "a", ID).cursor("one"), "two")).isEmpty();
    }

    @Property
    void what_is_no_cursor_is_none(@ForAll String text) {
        assertThat(PagePlace.of(text, "question")).isEmpty();
    }
}
