package nl.loodlijn.contract.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What was filled in. */
public sealed interface SlotValue {
    record Percentage(BigDecimal percent) implements SlotValue {
    }

    record Amount(long cents) implements SlotValue {
    }

    record Day(LocalDate day) implements SlotValue {
    }

    /** @param length in the unit of the slot */
    record Duration(int length) implements SlotValue {
    }

    record Number(int number) implements SlotValue {
    }

    /** @param option as it stands in the slot */
    record Choice(String option) implements SlotValue {
    }

    record Party(ContractParty party) implements SlotValue {
    }

    /** What is no value of the slot it was written in; fills no slot. */
    record Unreadable(String text) implements SlotValue {
    }

    /**
     * Reads what was written: a percentage with a point before its decimals, an amount in cents, a day as {@code 2027-01-31}, a length or
     * number in figures, an option in full, a party by its name ({@code HEAD}).
     */
    static SlotValue read(Slot slot, String text) {
        try {
            return switch (slot) {
                case Slot.Percentage _ when text.length() <= 12 && !text.contains("e") && !text.contains("E") ->
                    new Percentage(new BigDecimal(text));
                case Slot.Percentage _ -> new Unreadable(text);
                case Slot.Amount _ -> new Amount(Long.parseLong(text));
                case Slot.Day _ -> new Day(LocalDate.parse(text));
                case Slot.Duration _ -> new Duration(Integer.parseInt(text));
                case Slot.Number _ -> new Number(Integer.parseInt(text));
                case Slot.Choice _ -> new Choice(text);
                case Slot.Party _ -> new Party(ContractParty.valueOf(text));
            };
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return new Unreadable(text);
        }
    }

    /** As {@link #read} reads it. */
    default String written() {
        return switch (this) {
            case Percentage(BigDecimal percent) -> percent.toPlainString();
            case Amount(long cents) -> Long.toString(cents);
            case Day(LocalDate day) -> day.toString();
            case Duration(int length) -> Integer.toString(length);
            case Number(int number) -> Integer.toString(number);
            case Choice(String option) -> option;
            case Party(ContractParty party) -> party.name();
            case Unreadable(String text) -> text;
        };
    }
}
