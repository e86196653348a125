package nl.loodlijn.publicsite.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * When what the site says of a provider was last confirmed, and how far that can be trusted.
 *
 * @param on the day of the offer that was confirmed longest ago; empty: not known
 */
public record Confirmation(Optional<LocalDate> on, Grade grade) {
    /** Longer ago something carries a warning, however long its region waits. In days. */
    public static final int WARNING_DAYS = 90;

    /** How far it can be trusted. */
    public enum Grade {
        /** Confirmed within the term of the region. */
        CURRENT,
        /** Longer ago than that. */
        MAYBE_OLD,
        /** Longer ago than {@link Confirmation#WARNING_DAYS}, or nobody knows when. */
        OLD
    }

    /** Of one thing. */
    public static Confirmation of(@Nullable LocalDate on, LocalDate today, int freshDays) {
        if (on == null) {
            return new Confirmation(Optional.empty(), Grade.OLD);
        }
        long days = ChronoUnit.DAYS.between(on, today);
        return new Confirmation(Optional.of(on), days > WARNING_DAYS ? Grade.OLD : days > freshDays ? Grade.MAYBE_OLD : Grade.CURRENT);
    }

    /** Of all offers of one provider: as the worst of them. */
    public static Confirmation of(List<Offer> offers, LocalDate today) {
        if (offers.stream().map(Offer::confirmedOn).anyMatch(Objects::isNull)) {
            return new Confirmation(Optional.empty(), Grade.OLD);
        }
        return offers.stream().map(offer -> of(offer.confirmedOn(), today, offer.freshDays()))
                .min(Comparator.comparing((Confirmation one) -> one.on().orElseThrow()))
                .orElseGet(() -> new Confirmation(Optional.empty(), Grade.OLD));
    }
}
