package nl.loodlijn.contract.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.ContractParty;
import nl.loodlijn.contract.domain.Slot;

/**
 * A slot as JSON.
 *
 * @param min of a percentage, of an amount in cents, of a length or number
 * @param max as {@code min}, included
 * @param earliest of a day; absent: any
 * @param latest of a day, included; absent: any
 * @param unit of a length
 * @param options of a choice
 * @param parties of a party
 */
@Serdeable
@Introspected
public record SlotJson(Kind kind, String key, String label, @Nullable BigDecimal min, @Nullable BigDecimal max,
        @Nullable LocalDate earliest, @Nullable LocalDate latest, Slot.@Nullable Unit unit, @Nullable List<String> options,
        @Nullable List<ContractParty> parties) {
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
            case Slot.Percentage one -> bounded(Kind.PERCENTAGE, slot, one.min(), one.max(), null);
            case Slot.Amount one ->
                bounded(Kind.AMOUNT, slot, BigDecimal.valueOf(one.minCents()), BigDecimal.valueOf(one.maxCents()), null);
            case Slot.Day one ->
                new SlotJson(Kind.DAY, slot.key(), slot.label(), null, null, one.earliest(), one.latest(), null, null, null);
            case Slot.Duration one ->
                bounded(Kind.DURATION, slot, BigDecimal.valueOf(one.min()), BigDecimal.valueOf(one.max()), one.unit());
            case Slot.Number one -> bounded(Kind.NUMBER, slot, BigDecimal.valueOf(one.min()), BigDecimal.valueOf(one.max()), null);
            case Slot.Choice one ->
                new SlotJson(Kind.CHOICE, slot.key(), slot.label(), null, null, null, null, null, one.options(), null);
            case Slot.Party one ->
                new SlotJson(Kind.PARTY, slot.key(), slot.label(), null, null, null, null, null, null, one.parties());
        };
    }

    /** The slot that it tells of. Where a bound is absent or cannot be one, nothing fits, which the check of the text tells. */
    public Slot read() {
        return switch (kind) {
            case PERCENTAGE -> min == null || max == null
                    ? new Slot.Percentage(key, label, BigDecimal.ONE, BigDecimal.ZERO)
                    : new Slot.Percentage(key, label, min, max);
            case AMOUNT -> whole(Long.MAX_VALUE)
                    ? new Slot.Amount(key, label, required(min).longValueExact(), required(max).longValueExact())
                    : new Slot.Amount(key, label, 1, 0);
            case DAY -> new Slot.Day(key, label, earliest, latest);
            case DURATION -> whole(Integer.MAX_VALUE)
                    ? new Slot.Duration(key, label, unit == null ? Slot.Unit.MONTHS : unit, required(min).intValueExact(),
                            required(max).intValueExact())
                    : new Slot.Duration(key, label, Slot.Unit.MONTHS, 1, 0);
            case NUMBER -> whole(Integer.MAX_VALUE)
                    ? new Slot.Number(key, label, required(min).intValueExact(), required(max).intValueExact())
                    : new Slot.Number(key, label, 1, 0);
            case CHOICE -> new Slot.Choice(key, label, options == null ? List.of() : options);
            case PARTY -> new Slot.Party(key, label, parties == null ? List.of() : parties);
        };
    }

    private static SlotJson bounded(Kind kind, Slot slot, BigDecimal min, BigDecimal max, Slot.@Nullable Unit unit) {
        return new SlotJson(kind, slot.key(), slot.label(), min, max, null, null, unit, null, null);
    }

    private boolean whole(long largest) {
        return isWhole(min, largest) && isWhole(max, largest);
    }

    private static boolean isWhole(@Nullable BigDecimal number, long largest) {
        return number != null && number.precision() - number.scale() <= 19 && number.scale() <= 20
                && number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(largest)) <= 0;
    }

    private static BigDecimal required(@Nullable BigDecimal number) {
        return Objects.requireNonNull(number);
    }
}
