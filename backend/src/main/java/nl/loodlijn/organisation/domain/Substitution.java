package nl.loodlijn.organisation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/**
 * Somebody does the work of somebody who is absent (vervanging).
 *
 * @param lastDay the last day of it
 */
public record Substitution(UUID absent, UUID substitute, LocalDate firstDay, LocalDate lastDay) {
    public static final ProblemType OVERLAP = new ProblemType("substitution-overlaps", 409,
            Message.of("In deze periode is er al een vervanger. Beëindig die vervanging eerst of kies een andere periode.",
                    "There is a substitute in this period already. End that substitution first or choose another period."));
    public static final ProblemType CHAIN = new ProblemType("substitution-chain", 409,
            Message.of(
                    "Een vervanger kan zelf niet afwezig zijn, en wie afwezig is kan niemand vervangen. Kies een andere vervanger of een andere periode.",
                    "A substitute cannot be absent, and whoever is absent cannot be a substitute. Choose another substitute or another period."));
    private static final int LONGEST_YEARS = 1;

    /** What is wrong with it by itself, field by field. */
    public List<FieldError> errors(LocalDate today) {
        return List.of(selfError(), firstDayError(today), lastDayError()).stream().flatMap(Optional::stream).toList();
    }

    /** Why it cannot stand beside what there is; empty when it can. Others of other people or other days do not matter. */
    public Optional<ProblemType> refusal(Collection<Substitution> others) {
        List<Substitution> around = others.stream().filter(this::sharesADay).toList();
        if (around.stream().anyMatch(other -> other.absent.equals(absent))) {
            return Optional.of(OVERLAP);
        }
        return around.stream().anyMatch(other -> other.absent.equals(substitute) || other.substitute.equals(absent))
                ? Optional.of(CHAIN)
                : Optional.empty();
    }

    private boolean sharesADay(Substitution other) {
        return !other.firstDay.isAfter(lastDay) && !other.lastDay.isBefore(firstDay);
    }

    private Optional<FieldError> selfError() {
        return absent.equals(substitute)
                ? error("/substitute", "oneself", Message.of("Kies iemand anders als vervanger.", "Choose someone else as substitute."))
                : Optional.empty();
    }

    private Optional<FieldError> firstDayError(LocalDate today) {
        return firstDay.isBefore(today)
                ? error("/firstDay", "in-the-past", Message.of("Kies vandaag of een latere dag.", "Choose today or a later day."))
                : Optional.empty();
    }

    private Optional<FieldError> lastDayError() {
        if (lastDay.isBefore(firstDay)) {
            return error("/lastDay", "before-first-day",
                    Message.of("De laatste dag kan niet vóór de eerste liggen.", "The last day cannot be before the first."));
        }
        return lastDay.isAfter(firstDay.plusYears(LONGEST_YEARS))
                ? error("/lastDay", "too-long",
                        Message.of("Een vervanging duurt hooguit een jaar.", "A substitution lasts a year at most."))
                : Optional.empty();
    }

    private static Optional<FieldError> error(String pointer, String code, Message text) {
        return Optional.of(new FieldError(pointer, code, text));
    }
}
