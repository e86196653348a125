package nl.loodlijn.contract.declaration.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.FeeMaximum;
import nl.loodlijn.contract.domain.AgreementKind;

/**
 * The agreement that a declaration rests on, as it was.
 *
 * @param firstDay on which it is in force
 * @param lastDay on which it is in force, also when that became earlier than was agreed
 * @param versions what both parties signed, the oldest first; at least one
 * @param feeMaximum the most that the head contractor may withhold; empty when there is no maximum, or when who looks may not know it
 */
public record DeclaredUnder(AgreementKind kind, LocalDate firstDay, LocalDate lastDay, List<Signed> versions,
        Optional<FeeMaximum> feeMaximum) {
    /** @param from the day on which it was signed */
    public record Signed(LocalDate from, AgreementTerms terms) {
    }

    public DeclaredUnder {
        versions = List.copyOf(versions);
    }

    /** What held on a day: the version that was signed last by then. The first one holds from the first day of the agreement. */
    public AgreementTerms on(LocalDate day) {
        return versions.stream().filter(version -> !version.from().isAfter(day)).reduce((_, later) -> later).orElse(versions.getFirst())
                .terms();
    }

    boolean runsFrom(LocalDate first, LocalDate last) {
        return !first.isBefore(firstDay) && !last.isAfter(lastDay);
    }
}
