package nl.loodlijn.contract.agreement.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.domain.ModelText;

/**
 * A version of an agreement that a party wants the other to sign, with all that its rules look at.
 *
 * @param lastDay of the agreement that an extension is about to be offered for; empty otherwise
 * @param framework the agreement that it falls under; empty when it falls under none
 * @param admitted the last day on which the provider that does the work is admitted, by law (JEUGDWET, WMO); a law that is missing: not admitted,
 *        suspended or refused
 */
public record Proposal(AgreementKind kind, Purpose purpose, AgreementTerms terms, ModelText model, Filling filling,
        Optional<LocalDate> lastDay,
        Optional<Framework> framework, Map<String, LocalDate> admitted, LocalDate today) {
    /** Every rule, in the order in which people are told. */
    public static final List<AgreementRule> RULES = List.of(new TermsComplete(), new FrameworkRuns(), new NoFurtherSubcontracting(),
            new DatesInsideFramework(), new LongDuration(), new ExtensionNotice(), new FeeWithinMaximum(), new FairPriceFloor(),
            new EarmarkedShare(), new OnlyAdmitted(), new DeviationNeedsReason(), new TextFilled());

    public Proposal {
        admitted = Map.copyOf(admitted);
    }

    /** Everything that keeps it from being offered or signed, in the order of {@link #RULES}; empty when nothing does. */
    public List<Broken> broken() {
        return RULES.stream().flatMap(rule -> rule.check(this)).toList();
    }
}
