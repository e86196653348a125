package nl.loodlijn.contract.declaration.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.Cents;
import nl.loodlijn.contract.agreement.domain.Fee;
import nl.loodlijn.contract.agreement.domain.PriceForm;
import nl.loodlijn.contract.agreement.domain.PriceLine;
import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.contract.domain.AgreementKind;

/**
 * What a party is paid for its own part of an agreement. A provider that does the work is paid its price; a head contractor is paid, of the work of a
 * subcontractor, its fee (opslag).
 */
public sealed interface OwnPart {
    /**
     * Per unit.
     *
     * @param ceilingCents what it comes to at most in the whole period of the agreement; empty: no ceiling
     */
    record PerUnit(List<Row> rows, OptionalLong ceilingCents) implements OwnPart {
        public PerUnit {
            rows = List.copyOf(rows);
        }

        /** The row that a line is about. */
        public Optional<Row> row(DeclaredLine line) {
            return rows.stream().filter(row -> row.product().equals(line.product()) && row.unit() == line.unit()).findFirst();
        }
    }

    /** @param cents for the whole period of the agreement */
    record Sum(long cents) implements OwnPart {
    }

    /** Nothing can be declared: no price was agreed on, or the head contractor withholds nothing. */
    record Nothing() implements OwnPart {
    }

    /**
     * A row of the product table.
     *
     * @param cents the own part of one unit
     * @param paidCents what the provider that does the work is paid for it
     * @param quantity agreed on for the whole period; null: as many as are asked for
     */
    record Row(String product, PriceUnit unit, long cents, long paidCents, @Nullable BigDecimal quantity) {
    }

    static OwnPart of(DeclaredPart part, AgreementKind kind, AgreementTerms terms) {
        PriceForm price = terms.price();
        if (price == null) {
            return new Nothing();
        }
        boolean fee = part == DeclaredPart.HEAD && kind == AgreementKind.HEAD_SUB;
        if (fee && terms.fee() instanceof Fee.None) {
            return new Nothing();
        }
        return switch (price) {
            case PriceForm.QuantityPrice(List<PriceLine> lines) -> perUnit(lines, fee, terms.fee(), OptionalLong.empty());
            case PriceForm.UnitPrice(List<PriceLine> lines) -> perUnit(lines, fee, terms.fee(), OptionalLong.empty());
            case PriceForm.EffortPrice(List<PriceLine> lines, long ceiling) -> perUnit(lines, fee, terms.fee(),
                    fee ? feeOfCeiling(terms.fee(), ceiling) : OptionalLong.of(ceiling));
            case PriceForm.PopulationPrice population -> new Sum(
                    fee ? terms.fee().withheld(population.sumCents(), population.expectedClients()) : population.sumCents());
        };
    }

    private static OwnPart perUnit(List<PriceLine> lines, boolean fee, Fee agreed, OptionalLong ceiling) {
        List<Row> rows = lines.stream()
                .map(line -> new Row(line.product(), line.unit(), fee ? agreed.withheld(line.cents(), 1) : line.cents(),
                        line.cents(), line.quantity()))
                .toList();
        return rows.isEmpty() ? new Nothing() : new PerUnit(rows, ceiling);
    }

    /** A percentage of a ceiling is a ceiling; an amount per unit has none but the number of units. */
    private static OptionalLong feeOfCeiling(Fee agreed, long ceiling) {
        return agreed instanceof Fee.Percentage(BigDecimal percent)
                ? OptionalLong.of(Cents.before(percent, ceiling) - ceiling)
                : OptionalLong.empty();
    }
}
