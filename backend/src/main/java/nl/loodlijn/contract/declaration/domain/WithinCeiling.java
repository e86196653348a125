package nl.loodlijn.contract.declaration.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.Cents;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** All months together stay within what was agreed on: the quantity of a product, the ceiling of effort, and of a fixed sum the share of the days that have passed. */
public record WithinCeiling() implements DeclarationRule {
    public static final ProblemType PROBLEM = new ProblemType("declaration-above-ceiling", 422,
            Message.of("Dit is meer dan er is afgesproken.",
                    "This is more than was agreed on."));
    private static final Message SOURCE = Message.of("De overeenkomst waaronder u declareert: prijs, hoeveelheid en plafond",
            "The agreement that is declared under: price, quantity and ceiling");

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
        return switch (statement.ownAtEnd()) {
            case OwnPart.PerUnit own ->
                Stream.concat(ceiling(statement, own), own.rows().stream().flatMap(row -> quantity(statement, row)));
            case OwnPart.Sum(long cents) -> sum(statement, cents);
            case OwnPart.Nothing _ -> Stream.empty();
        };
    }

    private Stream<Broken> ceiling(Statement statement, OwnPart.PerUnit own) {
        long together = Math.addExact(statement.otherCents(), statement.totalCents());
        if (own.ceilingCents().isEmpty() || together <= own.ceilingCents().getAsLong()) {
            return Stream.empty();
        }
        return above(own.ceilingCents().getAsLong() - statement.otherCents());
    }

    private Stream<Broken> quantity(Statement statement, OwnPart.Row row) {
        BigDecimal agreed = row.quantity();
        if (agreed == null) {
            return Stream.empty();
        }
        BigDecimal before = statement.otherQuantities().getOrDefault(new Statement.Product(row.product(), row.unit()), BigDecimal.ZERO);
        BigDecimal together = statement.lines().stream().filter(line -> line.product().equals(row.product()) && line.unit() == row.unit())
                .map(DeclaredLine::quantity).filter(Objects::nonNull).reduce(before, BigDecimal::add);
        if (together.compareTo(agreed) <= 0) {
            return Stream.empty();
        }
        String left = agreed.subtract(before).max(BigDecimal.ZERO).stripTrailingZeros().toPlainString();
        return Stream.of(broken("quantity-above-agreed", DeclarationRule.line(placeOf(statement, row), "quantity"),
                "Van dit product kunt u nog " + left + " declareren.", "Of this product " + left + " can be declared still."));
    }

    private static int placeOf(Statement statement, OwnPart.Row row) {
        return IntStream.range(0, statement.lines().size()).filter(i -> statement.lines().get(i).product().equals(row.product())
                && statement.lines().get(i).unit() == row.unit()).findFirst().orElse(0);
    }

    private Stream<Broken> sum(Statement statement, long cents) {
        LocalDate end = statement.period().atEndOfMonth();
        LocalDate last = end.isAfter(statement.under().lastDay()) ? statement.under().lastDay() : end;
        long passed = ChronoUnit.DAYS.between(statement.under().firstDay(), last) + 1;
        long whole = ChronoUnit.DAYS.between(statement.under().firstDay(),
                Objects.requireNonNullElse(statement.under().on(last).endsOn(), statement.under().lastDay())) + 1;
        long due = passed <= 0 ? 0 : Cents.share(cents, Math.min(passed, whole), whole);
        if (Math.addExact(statement.earlierCents(), statement.totalCents()) > due) {
            return above(due - statement.earlierCents());
        }
        return Math.addExact(statement.otherCents(), statement.totalCents()) > cents
                ? above(cents - statement.otherCents())
                : Stream.empty();
    }

    private Stream<Broken> above(long left) {
        long most = Math.max(left, 0);
        return Stream.of(broken("above-ceiling", "/lines", "Tot en met deze maand kunt u nog " + Cents.dutch(most) + " declareren.",
                "Up to this month " + Cents.english(most) + " can be declared still."));
    }
}
