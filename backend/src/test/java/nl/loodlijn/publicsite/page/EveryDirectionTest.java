package nl.loodlijn.publicsite.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The pages can be read in a script that runs from right to left: nothing in their style says left or right. */
class EveryDirectionTest {
    private static final Pattern SIDE = Pattern.compile("(?<=[{;])[^{};]*\\b(left|right)\\b[^{};]*(?=[;}])");
    /** Four values of which the second and the fourth differ. */
    private static final Pattern FOUR_VALUES = Pattern
            .compile("(margin|padding|border-width|border-radius|inset):([^ ;}]+) ([^ ;}]+) ([^ ;}]+) (?!\\3[;}])[^ ;}]+[;}]");

    @Test
    void the_style_knows_beginning_and_end_and_no_left_and_right() throws IOException {
        String css = css();
        assertThat(SIDE.matcher(css).results().map(found -> found.group())).isEmpty();
        assertThat(FOUR_VALUES.matcher(css).results().map(found -> found.group())).isEmpty();
    }

    @Test
    void the_check_finds_what_it_is_for() {
        assertThat(SIDE.matcher("a{margin-left:1rem}").find()).isTrue();
        assertThat(SIDE.matcher("p{text-align:right}").find()).isTrue();
        assertThat(FOUR_VALUES.matcher("p{padding:0 1rem 0 2rem}").find()).isTrue();
        assertThat(FOUR_VALUES.matcher("p{padding:0 1rem 0 1rem}").find()).isFalse();
    }

    @Test
    void a_page_says_its_language_its_direction_and_where_it_stands_in_each() {
        Frame page = new Frame(PageLanguage.ENGLISH, "Help", "/en/help/autisme", "/hulp/autisme", "",
                new Summary("", "https://www.loodlijn.example/en/help/autisme", ""));
        assertThat(page.language().direction()).isEqualTo("ltr");
        assertThat(page.alternates()).containsExactly(new Frame.Alternate("en", "https://www.loodlijn.example/en/help/autisme"),
                new Frame.Alternate("nl", "https://www.loodlijn.example/hulp/autisme"),
                new Frame.Alternate("x-default", "https://www.loodlijn.example/hulp/autisme"));
        assertThat(new Frame(PageLanguage.DUTCH, "Begin", "/", "/en", "").alternates()).containsExactly(new Frame.Alternate("nl", "/"),
                new Frame.Alternate("en", "/en"), new Frame.Alternate("x-default", "/"));
    }

    private static String css() throws IOException {
        try (InputStream style = Objects.requireNonNull(Frame.class.getResourceAsStream("/nl/loodlijn/publicsite/site.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
