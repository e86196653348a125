package nl.loodlijn.contract.declaration.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.PriceUnit;

/**
 * What a party states for a month, with all that its rules look at.
 *
 * @param period the month
 * @param earlierCents what the party declared under the agreement in months up to this one, without this one
 * @param otherCents the same in all other months
 * @param otherQuantities how much of each product in all other months
 * @param unconsented the first day without consent, by place of the line; a line that is missing has consent on all its days
 */
public record Statement(DeclaredPart part, YearMonth period, DeclaredUnder under, List<DeclaredLine> lines, long earlierCents,
        long otherCents,
        Map<Product, BigDecimal> otherQuantities, Map<Integer, LocalDate> unconsented, LocalDate today) {
    /** Every rule, in the order in which people are told. */
    public static final List<DeclarationRule> RULES = List.of(new LinesStated(), new MonthIsOver(), new WithinAgreement(),
            new OncePerPlace(),
            new AmountIsPrice(), new WithinCeiling(), new FeeWithinFramework(), new ConsentOnItsDays());

    /** A row of the product table. */
    public record Product(String product, @Nullable PriceUnit unit) {
    }

    public Statement {
        lines = List.copyOf(lines);
        otherQuantities = Map.copyOf(otherQuantities);
        unconsented = Map.copyOf(unconsented);
    }

    /** All amounts together, in cents. */
    public long totalCents() {
        return lines.stream().mapToLong(DeclaredLine::amountCents).reduce(0, Math::addExact);
    }

    /** Everything that keeps it from being sent or approved, in the order of {@link #RULES}; empty when nothing does. */
    public List<Broken> broken() {
        return RULES.stream().flatMap(rule -> rule.check(this)).toList();
    }

    /** What the own part of a line is paid by, as it was on its last day. */
    OwnPart own(DeclaredLine line) {
        return OwnPart.of(part, under.kind(), under.on(line.lastDay()));
    }

    /** What the own part is paid by at the end of the month, or of the agreement when that was earlier. */
    OwnPart ownAtEnd() {
        LocalDate last = period.atEndOfMonth();
        return OwnPart.of(part, under.kind(), under.on(last.isAfter(under.lastDay()) ? under.lastDay() : last));
    }

    /** Goes over the lines with their places. */
    <T> Stream<T> each(PerLine<T> check) {
        return java.util.stream.IntStream.range(0, lines.size()).boxed().flatMap(i -> check.of(i, lines.get(i)));
    }

    /** What is said of one line. */
    interface PerLine<T> {
        Stream<T> of(int place, DeclaredLine line);
    }
}
