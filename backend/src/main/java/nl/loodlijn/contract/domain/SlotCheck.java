package nl.loodlijn.contract.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;

/** Whether a slot is one, whether a value fits it, and how the value reads. */
final class SlotCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_OPTION = 200;

    private SlotCheck() {
    }

    /** Whether some value fits, and the bounds can be told. */
    static boolean hasSense(Slot slot) {
        return switch (slot) {
            case Slot.Percentage one -> hasTwoDecimals(one.min()) && hasTwoDecimals(one.max()) && one.min().signum() >= 0
                    && one.min().compareTo(one.max()) <= 0 && one.max().compareTo(HUNDRED) <= 0;
            case Slot.Amount one -> 0 <= one.minCents() && one.minCents() <= one.maxCents() && one.maxCents() <= 100_000_000_000_000L;
            case Slot.Day one -> one.earliest() == null || one.latest() == null || !one.earliest().isAfter(one.latest());
            case Slot.Duration one -> 0 <= one.min() && one.min() <= one.max();
            case Slot.Number one -> 0 <= one.min() && one.min() <= one.max();
            case Slot.Choice one -> one.options().size() >= 2 && new HashSet<>(one.options()).size() == one.options().size()
                    && one.options().stream().allMatch(option -> !option.isBlank() && option.length() <= LONGEST_OPTION
                            && Characters.firstForbidden(option).isEmpty());
            case Slot.Party one -> !one.parties().isEmpty() && new HashSet<>(one.parties()).size() == one.parties().size();
        };
    }

    /** Why this value does not fit; empty when it does. */
    static Optional<Message> objection(Slot slot, SlotValue value) {
        boolean fits = switch (slot) {
            case Slot.Percentage one -> value instanceof SlotValue.Percentage(BigDecimal percent) && hasTwoDecimals(percent)
                    && percent.compareTo(one.min()) >= 0 && percent.compareTo(one.max()) <= 0;
            case Slot.Amount one -> value instanceof SlotValue.Amount(long cents) && cents >= one.minCents() && cents <= one.maxCents();
            case Slot.Day one -> value instanceof SlotValue.Day(LocalDate day) && isWithin(one, day);
            case Slot.Duration one -> value instanceof SlotValue.Duration(int length) && length >= one.min() && length <= one.max();
            case Slot.Number one -> value instanceof SlotValue.Number(int number) && number >= one.min() && number <= one.max();
            case Slot.Choice one -> value instanceof SlotValue.Choice(String option) && one.options().contains(option);
            case Slot.Party one -> value instanceof SlotValue.Party(ContractParty party) && one.parties().contains(party);
        };
        return fits
                ? Optional.empty()
                : Optional.of(Message.of("Vul in: " + dutchBounds(slot) + ".", "Fill in: " + englishBounds(slot) + "."));
    }

    /** How the value reads in a sentence; empty when it is not of this slot. */
    static Optional<String> words(Slot slot, SlotValue value) {
        if (objection(slot, value).isPresent()) {
            return Optional.empty();
        }
        SlotWords dutch = SlotWords.DUTCH;
        return switch (value) {
            case SlotValue.Percentage(BigDecimal percent) -> Optional.of(dutch.percent(percent));
            case SlotValue.Amount(long cents) -> Optional.of(dutch.amount(cents));
            case SlotValue.Day(LocalDate day) -> Optional.of(dutch.day(day));
            case SlotValue.Duration(int length) when slot instanceof Slot.Duration one -> Optional.of(dutch.length(length, one.unit()));
            case SlotValue.Number(int number) -> Optional.of(dutch.whole(number));
            case SlotValue.Choice(String option) -> Optional.of(option);
            case SlotValue.Party(ContractParty party) -> Optional.of(party.dutch());
            case SlotValue.Duration _,SlotValue.Unreadable _ -> Optional.empty();
        };
    }

    private static boolean hasTwoDecimals(BigDecimal percent) {
        return percent.stripTrailingZeros().scale() <= 2;
    }

    private static boolean isWithin(Slot.Day slot, LocalDate day) {
        return (slot.earliest() == null || !day.isBefore(slot.earliest())) && (slot.latest() == null || !day.isAfter(slot.latest()));
    }

    private static String dutchBounds(Slot slot) {
        SlotWords words = SlotWords.DUTCH;
        return switch (slot) {
            case Slot.Percentage one -> words.percent(one.min()) + " tot en met " + words.percent(one.max()) + ", hooguit twee decimalen";
            case Slot.Amount one -> words.amount(one.minCents()) + " tot en met " + words.amount(one.maxCents());
            case Slot.Day one -> "een dag" + from(" vanaf ", one.earliest(), words) + from(" tot en met ", one.latest(), words);
            case Slot.Duration one -> words.whole(one.min()) + " tot en met " + words.length(one.max(), one.unit());
            case Slot.Number one -> words.whole(one.min()) + " tot en met " + words.whole(one.max());
            case Slot.Choice one -> "een van: " + String.join("; ", one.options());
            case Slot.Party one -> "een van: " + parties(one.parties());
        };
    }

    private static String englishBounds(Slot slot) {
        SlotWords words = SlotWords.ENGLISH;
        return switch (slot) {
            case Slot.Percentage one -> words.percent(one.min()) + " up to " + words.percent(one.max()) + ", at most two decimals";
            case Slot.Amount one -> words.amount(one.minCents()) + " up to " + words.amount(one.maxCents());
            case Slot.Day one -> "a day" + from(" from ", one.earliest(), words) + from(" up to ", one.latest(), words);
            case Slot.Duration one -> words.whole(one.min()) + " up to " + words.length(one.max(), one.unit());
            case Slot.Number one -> words.whole(one.min()) + " up to " + words.whole(one.max());
            case Slot.Choice one -> "one of: " + String.join("; ", one.options());
            case Slot.Party one -> "one of: " + parties(one.parties());
        };
    }

    private static String from(String word, @Nullable LocalDate day, SlotWords words) {
        return day == null ? "" : word + words.day(day);
    }

    private static String parties(List<ContractParty> parties) {
        return String.join("; ", parties.stream().map(ContractParty::dutch).toList());
    }
}
