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
 * @param lastDay of the agreement that a change is for, or that an extension is about to be offered for; empty otherwise
 * @param framework the agreement that it falls under; empty when it falls under none
 * @param admitted the last day on which the provider that does the work is admitted, by law (JEUGDWET, WMO); a law that is missing: not admitted,
 *        suspended or refused
 * @param unconsented what a subcontractor would do without consent on the first day; empty when consent was given to all, or none is asked
 * @param taken where a party that is a consortium would share who delivers with another one; empty where the region allows that
 */
public record Proposal(AgreementKind kind, Purpose purpose, AgreementTerms terms, ModelText model, Filling filling,
        Optional<LocalDate> lastDay,
        Optional<Framework> framework, Map<String, LocalDate> admitted, List<Unconsented> unconsented, List<AreaTaken> taken,
        LocalDate today) {
    /** Every rule, in the order in which people are told. */
    public static final List<AgreementRule> RULES = List.of(new TermsComplete(), new FrameworkRuns(), new NoFurtherSubcontracting(),
            new DatesInsideFramework(), new LongDuration(), new ExtensionNotice(), new AmendmentKeepsLastDay(), new FeeWithinMaximum(),
            new FairPriceFloor(),
            new EarmarkedShare(), new OnlyAdmitted(), new DeviationNeedsReason(), new TextFilled());

    /** Rules that only an agreement in force keeps to, besides the others. */
    public static final List<AgreementRule> RULES_IN_FORCE = List.of(new ConsentBeforeStart(), new AreaOfOneConsortium());

    public Proposal {
        admitted = Map.copyOf(admitted);
        unconsented = List.copyOf(unconsented);
        taken = List.copyOf(taken);
    }

    /** Everything that keeps it from being offered or signed, in the order of {@link #RULES}; empty when nothing does. */
    public List<Broken> broken() {
        return RULES.stream().flatMap(rule -> rule.check(this)).toList();
    }

    /** Everything that keeps it from coming in force besides {@link #broken()}; in the order of {@link #RULES_IN_FORCE}. */
    public List<Broken> brokenInForce() {
        return RULES_IN_FORCE.stream().flatMap(rule -> rule.check(this)).toList();
    }
}
