package nl.loodlijn.contract.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.ContractParty;
import nl.loodlijn.contract.domain.Slot;

/**
 * Something to fill in as JSON. Which members count follows from the kind; those of another kind are taken as not said, and a bound that is not
 * said as nought.
 *
 * @param key small letters, figures and dashes, 1 to 40; unique within a version
 * @param label what is asked
 * @param minimum of a percentage, at most two decimals; of a duration or number, whole
 * @param minimumCents of an amount
 * @param earliest of a day; absent: any
 * @param unit of a duration
 * @param choices of a choice, as they read in the text
 * @param parties of a party
 */
@Serdeable
@Introspected
public record SlotJson(String key, @Nullable String label, Kind kind, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum,
        @Nullable Long minimumCents, @Nullable Long maximumCents, @Nullable LocalDate earliest, @Nullable LocalDate latest,
        Slot.@Nullable Unit unit, @Nullable List<String> choices, @Nullable List<ContractParty> parties) {
    /** What is filled in. */
    public enum Kind {
        PERCENTAGE,
        AMOUNT,
        DAY,
        DURATION,
        NUMBER,
        CHOICE,
        PARTY
    }

    public static SlotJson of(Slot slot) {
        return switch (slot) {
            case Slot.Percentage one -> bounded(slot, Kind.PERCENTAGE, null, one.min(), one.max());
            case Slot.Amount one -> new SlotJson(one.key(), one.label(), Kind.AMOUNT, null, null, one.minCents(), one.maxCents(), null,
                    null, null, null, null);
            case Slot.Day one -> new SlotJson(one.key(), one.label(), Kind.DAY, null, null, null, null, one.earliest(), one.latest(), null,
                    null, null);
            case Slot.Duration one ->
                bounded(slot, Kind.DURATION, one.unit(), BigDecimal.valueOf(one.min()), BigDecimal.valueOf(one.max()));
            case Slot.Number one -> bounded(slot, Kind.NUMBER, null, BigDecimal.valueOf(one.min()), BigDecimal.valueOf(one.max()));
            case Slot.Choice one -> new SlotJson(one.key(), one.label(), Kind.CHOICE, null, null, null, null, null, null, null,
                    one.options(), null);
            case Slot.Party one -> new SlotJson(one.key(), one.label(), Kind.PARTY, null, null, null, null, null, null, null, null,
                    one.parties());
        };
    }

    /** The slot that it tells of, with spaces around texts taken away. */
    public Slot read() {
        String name = key.strip();
        String asked = label == null ? "" : label.strip();
        return switch (kind) {
            case PERCENTAGE -> new Slot.Percentage(name, asked, number(minimum), number(maximum));
            case AMOUNT -> new Slot.Amount(name, asked, cents(minimumCents), cents(maximumCents));
            case DAY -> new Slot.Day(name, asked, earliest, latest);
            case DURATION -> new Slot.Duration(name, asked, unit == null ? Slot.Unit.MONTHS : unit, whole(minimum), whole(maximum));
            case NUMBER -> new Slot.Number(name, asked, whole(minimum), whole(maximum));
            case CHOICE -> new Slot.Choice(name, asked, choices == null ? List.of() : choices.stream().map(String::strip).toList());
            case PARTY -> new Slot.Party(name, asked, parties == null ? List.of() : parties);
        };
    }

    private static SlotJson bounded(Slot slot, Kind kind, Slot.@Nullable Unit unit, BigDecimal minimum, BigDecimal maximum) {
        return new SlotJson(slot.key(), slot.label(), kind, minimum, maximum, null, null, null, null, unit, null, null);
    }

    private static BigDecimal number(@Nullable BigDecimal given) {
        return given == null ? BigDecimal.ZERO : given;
    }

    private static int whole(@Nullable BigDecimal given) {
        return given == null ? 0 : given.intValue();
    }

    private static long cents(@Nullable Long given) {
        return given == null ? 0 : given;
    }
}
