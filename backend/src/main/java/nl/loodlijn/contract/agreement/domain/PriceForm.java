package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;

/** How a provider is paid (prijsvorm). All amounts are whole cents; a total is rounded once, at its end. */
public sealed interface PriceForm {
    /** Rows of the product table; none for a population. */
    List<PriceLine> lines();

    /** What it comes to in the whole period; empty when that depends on how much is asked for. */
    OptionalLong totalCents();

    /** Price times quantity (PxQ): every row has a quantity. */
    record QuantityPrice(List<PriceLine> lines) implements PriceForm {
        public QuantityPrice {
            lines = List.copyOf(lines);
        }

        @Override
        public OptionalLong totalCents() {
            return OptionalLong.of(Cents.rounded(sum(lines)));
        }
    }

    /** A price per unit, for as many as are asked for. */
    record UnitPrice(List<PriceLine> lines) implements PriceForm {
        public UnitPrice {
            lines = List.copyOf(lines);
        }

        @Override
        public OptionalLong totalCents() {
            return OptionalLong.empty();
        }
    }

    /**
     * Effort: time of professionals, at most so much in all.
     *
     * @param ceilingCents what it comes to at most in the whole period
     */
    record EffortPrice(List<PriceLine> lines, long ceilingCents) implements PriceForm {
        public EffortPrice {
            lines = List.copyOf(lines);
        }

        @Override
        public OptionalLong totalCents() {
            return OptionalLong.of(ceilingCents);
        }
    }

    /**
     * A fixed sum for a population (mini-populatiebekostiging), as Boba in Maassluis, Vlaardingen and Schiedam.
     *
     * @param expectedClients how many people are expected to be helped in the period
     * @param sumCents for the whole period
     * @param reopenPercent from which difference between expected and real number the parties talk about the sum again; above 0
     * @param demand what the expected number rests on
     */
    record PopulationPrice(String area, String targetGroup, int expectedClients, long sumCents, BigDecimal reopenPercent,
            List<DemandRow> demand) implements PriceForm {
        public PopulationPrice {
            demand = List.copyOf(demand);
        }

        @Override
        public List<PriceLine> lines() {
            return List.of();
        }

        @Override
        public OptionalLong totalCents() {
            return OptionalLong.of(sumCents);
        }

        /** Whole people that the worksheet comes to; half a person counts. */
        public int demanded() {
            return demand.stream().map(DemandRow::expected).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
        }

        /** Whether so many clients are far enough from what was expected to open the sum again; exactly on the threshold is. */
        public boolean reopens(int realClients) {
            BigDecimal difference = BigDecimal.valueOf(Math.abs((long) realClients - expectedClients));
            return difference.movePointRight(2).compareTo(reopenPercent.multiply(BigDecimal.valueOf(expectedClients))) >= 0;
        }
    }

    private static BigDecimal sum(List<PriceLine> lines) {
        return lines.stream().map(PriceLine::exactTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
