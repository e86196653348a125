package nl.loodlijn.contract.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.loodlijn.contract.agreement.domain.VersionState;

/**
 * An agreement with everything that the acting party may see of it.
 *
 * @param versions by number; a draft of the other party is not among them
 */
public record WholeAgreement(AgreementRow row, List<VersionRow> versions, List<DeviationRow> deviations, List<SignatureRow> signatures,
        List<StepRow> steps) {
    public WholeAgreement {
        versions = List.copyOf(versions);
        deviations = List.copyOf(deviations);
        signatures = List.copyOf(signatures);
        steps = List.copyOf(steps);
    }

    /** The version that waits for a signature; an agreement has one at most. */
    public Optional<VersionRow> offered() {
        return versions.stream()
                .filter(version -> version.state() == VersionState.OFFERED || version.state() == VersionState.SIGNED_BY_ONE)
                .findFirst();
    }

    /** What the acting party writes and did not offer yet. */
    public Optional<VersionRow> draft() {
        return versions.stream().filter(version -> version.state() == VersionState.DRAFT).findFirst();
    }

    /** The version that a party can still sign, change or let go; what was offered comes before a draft. */
    public Optional<VersionRow> open() {
        return offered().or(this::draft);
    }

    /** The version that both parties signed last. */
    public Optional<VersionRow> current() {
        Integer number = row.currentNumber();
        return number == null ? Optional.empty() : version(number);
    }

    /** The one that people look at first: what is open, else what holds, else the last there was. */
    public Optional<VersionRow> shown() {
        return open().or(this::current).or(() -> versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast()));
    }

    public Optional<VersionRow> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    public List<DeviationRow> deviationsOf(VersionRow version) {
        return deviations.stream().filter(one -> one.number() == version.number()).toList();
    }

    public List<SignatureRow> signaturesOf(VersionRow version) {
        return signatures.stream().filter(one -> one.number() == version.number()).toList();
    }

    /** Whether the version waits for the signature of a party. */
    public boolean waitsFor(VersionRow version, UUID party) {
        return (version.state() == VersionState.OFFERED || version.state() == VersionState.SIGNED_BY_ONE) && row.isParty(party)
                && signaturesOf(version).stream().noneMatch(one -> one.partyId().equals(party));
    }
}
