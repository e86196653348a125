package nl.loodlijn.contract.declaration.domain;

import java.math.BigDecimal;
import java.util.stream.Stream;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.Cents;
import nl.loodlijn.contract.agreement.domain.FeeMaximum;
import nl.loodlijn.contract.agreement.domain.PriceForm;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** What a head contractor declares of the work of a subcontractor stays within what its agreement with the region allows (maximale opslag). */
public record FeeWithinFramework() implements DeclarationRule {
    public static final ProblemType PROBLEM = new ProblemType("declaration-fee-above-maximum", 422,
            Message.of("De opslag is hoger dan de regio toestaat.",
                    "The fee is higher than the region allows."));
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
    public Stream<Broken> check(Statement statement) {
        if (statement.part() != DeclaredPart.HEAD || statement.under().kind() != AgreementKind.HEAD_SUB
                || statement.under().feeMaximum().isEmpty()) {
            return Stream.empty();
        }
        FeeMaximum maximum = statement.under().feeMaximum().get();
        return switch (statement.ownAtEnd()) {
            case OwnPart.PerUnit _ -> statement.each((place, line) -> line(statement, maximum, place, line));
            case OwnPart.Sum(long cents) -> sum(statement, maximum, cents);
            case OwnPart.Nothing _ -> Stream.empty();
        };
    }

    private Stream<Broken> line(Statement statement, FeeMaximum maximum, int place, DeclaredLine line) {
        BigDecimal quantity = line.quantity();
        if (!(statement.own(line) instanceof OwnPart.PerUnit own) || quantity == null) {
            return Stream.empty();
        }
        return own.row(line).filter(row -> line.amountCents() > Cents.of(quantity, maximum.of(row.paidCents() + row.cents(), 1)))
                .map(_ -> above(maximum, DeclarationRule.line(place, "amountCents"))).stream();
    }

    private Stream<Broken> sum(Statement statement, FeeMaximum maximum, long fee) {
        return statement.under().on(statement.period().atEndOfMonth()).price() instanceof PriceForm.PopulationPrice population
                && Math.addExact(statement.otherCents(), statement.totalCents()) > maximum.of(population.sumCents() + fee,
                        population.expectedClients())
                                ? Stream.of(above(maximum, "/lines"))
                                : Stream.empty();
    }

    private Broken above(FeeMaximum maximum, String pointer) {
        return broken("fee-above-maximum", pointer, "De opslag is hooguit " + maximum.dutch() + ".",
                "The fee is at most " + maximum.english() + ".");
    }
}
