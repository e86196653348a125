package nl.loodlijn.contract.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import nl.loodlijn.contract.consent.domain.ConsentState;

/** A report with what is asked, what was asked about it, and what happened; as the acting party may see it. */
public record WholeSubcontracting(SubcontractingRow row, List<ConsentRow> consents, List<QuestionRow> questions,
        List<HappenedRow> history) {
    /** What the acting party still has to decide. */
    public List<ConsentRow> toDecide() {
        return consents.stream().filter(consent -> consent.mine() && consent.state().isOpen()).toList();
    }

    /** What the acting party consented to, and can take back. */
    public List<ConsentRow> toRevoke() {
        return row.state().isOpen() || row.state().holds()
                ? consents.stream().filter(consent -> consent.mine() && consent.state() == ConsentState.CONSENTED).toList()
                : List.of();
    }

    /** What waits longest for an answer: the first last day. */
    public Optional<LocalDate> dueOn() {
        return consents.stream().filter(consent -> consent.state() == ConsentState.ASKED).map(ConsentRow::dueOn).filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** The first day on which it may work, whatever is planned; empty while there is no consent. */
    public Optional<LocalDate> firstDay() {
        return row.selfEmployed()
                ? Optional.of(row.reportedOn())
                : consents.stream().filter(consent -> isGiven(consent)).map(ConsentRow::decidedOn)
                        .filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    private static boolean isGiven(ConsentRow consent) {
        return consent.state() == ConsentState.CONSENTED || consent.state() == ConsentState.REVOKED;
    }

    /** From when it works: as planned, and not before consent. */
    public Optional<LocalDate> worksFrom() {
        return firstDay().map(first -> first.isAfter(row.startsOn()) ? first : row.startsOn());
    }

    List<QuestionRow> questionsOf(String municipalityCode) {
        return questions.stream().filter(question -> question.municipalityCode().equals(municipalityCode)).toList();
    }
}
