package nl.loodlijn.settings.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AccentContrastTest {
    @Test
    void contrast_is_that_of_wcag() {
        assertThat(Colour.BLACK.contrastWith(Colour.WHITE)).isCloseTo(21, Offset.offset(0.01));
        assertThat(Colour.of("#767676").contrastWith(Colour.WHITE)).isCloseTo(4.54, Offset.offset(0.01));
        assertThat(Colour.of("#777777").contrastWith(Colour.WHITE)).isLessThan(4.5);
    }

    @Test
    void copper_can_be_read_in_the_light_and_not_in_the_dark() {
        Colour copper = Colour.of("#a8571f");

        assertThat(AccentContrast.LIGHT.holds(copper)).isTrue();
        assertThat(AccentContrast.LIGHT.nearest(copper)).isEqualTo(copper);
        assertThat(AccentContrast.DARK.holds(copper)).isFalse();
    }

    @Test
    void a_colour_that_cannot_be_read_gets_the_nearest_that_can_and_words_about_it() {
        Colour yellow = Colour.of("#ffe000");

        Colour nearest = AccentContrast.LIGHT.nearest(yellow);

        assertThat(AccentContrast.LIGHT.ratio(nearest)).isBetween(4.5, 4.65);
        assertThat(AccentContrast.LIGHT.message(yellow).dutch()).contains("lichte thema", "contrast 1,2", nearest.hex());
        assertThat(AccentContrast.LIGHT.message(yellow).english()).contains("light theme", "contrast 1.2", nearest.hex());
    }

    @Test
    void what_is_offered_can_always_be_read() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Colour any = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            for (AccentContrast palette : AccentContrast.values()) {
                Assertions.assertThat(palette.holds(palette.nearest(any))).as(any.hex()).isTrue();
            }
        }
    }
}
