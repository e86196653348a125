package nl.loodlijn.publicsite.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import nl.loodlijn.shortlist.WaitFigure;

/** How long people wait until the first conversation with a provider, as far as it is known. */
public sealed interface WaitingTime {
    /** Nobody told. */
    record Unknown() implements WaitingTime {
    }

    /** @param text the words of the provider, without a number of weeks */
    record InWords(String text) implements WaitingTime {
    }

    /**
     * A number of weeks.
     *
     * @param least whole weeks; 0 only when there is no wait at all
     * @param most whole weeks; larger than {@code least} when it differs per kind of help
     * @param measuredOn the day of the oldest of the figures
     * @param stale whether that is longer ago than the stale period of the tenant, or not known
     */
    record Weeks(int least, int most, Optional<LocalDate> measuredOn, boolean stale) implements WaitingTime {
    }

    /** The waiting time over all offers of one provider. */
    static WaitingTime of(List<Offer> offers, LocalDate today) {
        List<Offer> counted = offers.stream().filter(offer -> offer.waitWeeks() != null).toList();
        if (counted.isEmpty()) {
            return offers.stream().map(Offer::waitText).filter(Objects::nonNull).map(String::strip).filter(text -> !text.isEmpty())
                    .findFirst()
                    .<WaitingTime>map(InWords::new).orElseGet(Unknown::new);
        }
        List<Integer> weeks = counted.stream().map(offer -> whole(Objects.requireNonNull(offer.waitWeeks()))).sorted().toList();
        Optional<LocalDate> oldest = counted.stream().map(Offer::waitMeasuredOn).filter(Objects::nonNull).min(Comparator.naturalOrder());
        boolean stale = counted.stream().anyMatch(offer -> WaitFigure.isStale(offer.waitMeasuredOn(), today, offer.freshDays()));
        return new Weeks(weeks.getFirst(), weeks.getLast(), oldest, stale);
    }

    /** Rounded; never 0 when there is a wait. */
    static int whole(BigDecimal weeks) {
        return weeks.signum() == 0 ? 0 : Math.max(1, weeks.setScale(0, RoundingMode.HALF_UP).intValue());
    }
}
