package nl.loodlijn.publicsite.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingTimeTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    @Test
    void anUnknownWaitStaysUnknownAndIsNotZero() {
        assertThat(WaitingTime.of(List.of(offer(null, null, null)), TODAY)).isEqualTo(new WaitingTime.Unknown());
    }

    @Test
    void wordsOfTheProviderStandWhereThereIsNoFigure() {
        assertThat(WaitingTime.of(List.of(offer(null, "Langere wachttijd", null)), TODAY))
                .isEqualTo(new WaitingTime.InWords("Langere wachttijd"));
    }

    @Test
    void severalOffersGiveTheLeastAndTheMostAndTheOldestDay() {
        LocalDate old = TODAY.minusDays(20);
        assertThat(WaitingTime.of(List.of(offer("4.4", null, TODAY), offer("12", null, old), offer(null, null, null)), TODAY))
                .isEqualTo(new WaitingTime.Weeks(4, 12, Optional.of(old), false));
    }

    @Test
    void aFigureOfMoreThanNinetyDaysAgoIsStaleAndSoIsOneWithoutADay() {
        assertThat(WaitingTime.of(List.of(offer("4", null, TODAY.minusDays(91))), TODAY))
                .isEqualTo(new WaitingTime.Weeks(4, 4, Optional.of(TODAY.minusDays(91)), true));
        assertThat(WaitingTime.of(List.of(offer("4", null, TODAY.minusDays(90))), TODAY))
                .isEqualTo(new WaitingTime.Weeks(4, 4, Optional.of(TODAY.minusDays(90)), false));
        assertThat(WaitingTime.of(List.of(offer("4", null, null)), TODAY)).isEqualTo(new WaitingTime.Weeks(4, 4, Optional.empty(), true));
    }

    @Test
    void aFewDaysAreAWeekAndOnlyNoWaitIsZero() {
        assertThat(WaitingTime.of(List.of(offer("0.3", null, TODAY)), TODAY))
                .isEqualTo(new WaitingTime.Weeks(1, 1, Optional.of(TODAY), false));
        assertThat(WaitingTime.of(List.of(offer("0.0", null, TODAY)), TODAY))
                .isEqualTo(new WaitingTime.Weeks(0, 0, Optional.of(TODAY), false));
    }

    private static Offer offer(@Nullable String weeks, @Nullable String words, @Nullable LocalDate measuredOn) {
        return new Offer(new UUID(0, 1), "noord", new UUID(0, 2), "Praktijk Zeewind", "Behandeling", List.of(), List.of(), List.of(),
                weeks == null ? null : new BigDecimal(weeks), words, measuredOn, 90, null, null, null);
    }
}
