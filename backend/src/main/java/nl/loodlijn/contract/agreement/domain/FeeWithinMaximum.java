package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** What the head contractor withholds stays within what its agreement with the region allows, in every price form (maximale opslag). */
public record FeeWithinMaximum() implements AgreementRule {
    public static final ProblemType PROBLEM = new ProblemType("fee-above-maximum", 422,
            Message.of("De opslag is hoger dan de regio toestaat.", "The fee is higher than the region allows."));
    private static final Message SOURCE = Message.of(
            "Raamovereenkomst van de regio met de hoofdaannemer, maximale opslag; modelcontract, prijs en maximale vergoeding",
            "Agreement of the region with the head contractor, maximum fee; model contract, price and maximum fee");

    @Override
    public ProblemType problem() {
        return PROBLEM;
    }

    @Override
    public Message source() {
        return SOURCE;
    }

    @Override
    public Stream<Broken> check(Proposal proposal) {
        PriceForm price = proposal.terms().price();
        FeeMaximum maximum = proposal.framework().map(framework -> framework.terms().feeMaximum()).orElse(null);
        // Without the whole framework the maximum is not known, and nothing is told.
        if (proposal.kind() != AgreementKind.HEAD_SUB || price == null || maximum == null) {
            return Stream.empty();
        }
        return switch (price) {
            case PriceForm.PopulationPrice population -> declared(proposal.terms().fee(), maximum, population.sumCents(),
                    population.expectedClients()) ? Stream.of(tooHigh(maximum, "/terms/fee")) : Stream.empty();
            case PriceForm.QuantityPrice(List<PriceLine> lines) -> lines(proposal, lines, maximum);
            case PriceForm.UnitPrice(List<PriceLine> lines) -> lines(proposal, lines, maximum);
            case PriceForm.EffortPrice(List<PriceLine> lines, long _) -> lines(proposal, lines, maximum);
        };
    }

    private Stream<Broken> lines(Proposal proposal, List<PriceLine> lines, FeeMaximum maximum) {
        if (proposal.terms().fee() instanceof Fee.Sum) {
            return Stream.of(broken("fee-does-not-fit", "/terms/fee",
                    "Een bedrag ineens past bij een vaste som. Kies hier een percentage of een bedrag per eenheid.",
                    "One sum fits a fixed sum. Choose a percentage or an amount per unit here."));
        }
        List<PriceLine> paid = proposal.framework().map(framework -> framework.terms().lines()).orElse(List.of());
        Stream<Broken> declared = lines.stream().filter(line -> declared(proposal.terms().fee(), maximum, line.cents(), 1)).limit(1)
                .map(_ -> tooHigh(maximum, "/terms/fee"));
        Stream<Broken> real = IntStream.range(0, lines.size()).filter(i -> paid.stream().filter(lines.get(i)::isAbout)
                .anyMatch(head -> head.cents() - lines.get(i).cents() > maximum.of(head.cents(), 1)))
                .mapToObj(i -> broken("passed-on-too-little", "/terms/price/lines/" + i + "/cents",
                        "Met deze prijs houdt de hoofdaannemer meer in dan " + maximum.dutch() + ".",
                        "With this price the head contractor withholds more than " + maximum.english() + "."));
        return Stream.concat(declared, real);
    }

    /** Whether what the agreement says is withheld is too much, where this much is left. */
    private static boolean declared(Fee fee, FeeMaximum maximum, long left, int units) {
        if (fee instanceof Fee.Percentage(BigDecimal percent) && maximum instanceof FeeMaximum.Percentage(BigDecimal most)) {
            return percent.compareTo(most) > 0;
        }
        long withheld = fee.withheld(left, units);
        return withheld > maximum.of(Math.addExact(left, withheld), units);
    }

    private Broken tooHigh(FeeMaximum maximum, String pointer) {
        return broken("fee-above-maximum", pointer, "De opslag is hooguit " + maximum.dutch() + ".",
                "The fee is at most " + maximum.english() + ".");
    }
}
