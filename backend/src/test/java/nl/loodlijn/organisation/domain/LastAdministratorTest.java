package nl.loodlijn.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.organisation.domain.LastAdministrator.Administrator;

class LastAdministratorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Administrator permanent = new Administrator(UUID.randomUUID(), null);
    private final Administrator untilNextWeek = new Administrator(UUID.randomUUID(), TODAY.plusDays(7));

    @Test
    void nobody_is_left_when_the_only_one_goes() {
        assertThat(LastAdministrator.someoneIsLeft(List.of(permanent), Set.of(permanent.membership()), null)).isFalse();
    }

    @Test
    void another_one_is_enough_when_one_goes_at_once() {
        assertThat(LastAdministrator.someoneIsLeft(List.of(permanent, untilNextWeek), Set.of(permanent.membership()), null)).isTrue();
    }

    @Test
    void one_who_stays_must_stay_longer() {
        assertThat(LastAdministrator.someoneIsLeft(List.of(permanent, untilNextWeek), Set.of(permanent.membership()), TODAY.plusDays(7)))
                .isFalse();
        assertThat(LastAdministrator.someoneIsLeft(List.of(permanent, untilNextWeek), Set.of(permanent.membership()), TODAY.plusDays(6)))
                .isTrue();
    }

    @Test
    void only_an_earlier_last_day_is_shorter() {
        assertThat(LastAdministrator.isShorter(TODAY, TODAY.plusDays(1))).isTrue();
        assertThat(LastAdministrator.isShorter(TODAY, null)).isTrue();
        assertThat(LastAdministrator.isShorter(TODAY, TODAY)).isFalse();
        assertThat(LastAdministrator.isShorter(TODAY.plusDays(1), TODAY)).isFalse();
        assertThat(LastAdministrator.isShorter(null, TODAY)).isFalse();
    }
}
