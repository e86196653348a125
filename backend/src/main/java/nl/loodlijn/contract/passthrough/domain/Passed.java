package nl.loodlijn.contract.passthrough.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.FeeMaximum;
import nl.loodlijn.contract.agreement.domain.PriceForm;
import nl.loodlijn.contract.agreement.domain.PriceLine;
import nl.loodlijn.contract.agreement.domain.PriceUnit;

/**
 * What the region pays the head contractor for something, against what the head contractor pays the subcontractor for it. All amounts in cents.
 *
 * @param product as the product table has it; empty for a sum for a population
 * @param unit null for a sum
 * @param paid to the head contractor, by the agreement of the region, or worked out from the fee that the head contractor declares
 * @param basis where {@code paid} is taken from
 * @param passed to the subcontractor
 * @param maximum the most that may be withheld; null where the region set none
 */
public record Passed(String product, @Nullable PriceUnit unit, long paid, Basis basis, long passed, @Nullable Long maximum) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Where the amount that the head contractor is paid comes from. */
    public enum Basis {
        /** The same product and unit in the agreement of the region. */
        AGREEMENT,
        /** What is passed on and the fee that the head contractor says it withholds. */
        DECLARED
    }

    /**
     * One for each row of the product table, or one for the sum.
     *
     * @param above terms of the agreement of the region with the head contractor
     */
    public static List<Passed> of(AgreementTerms terms, AgreementTerms above) {
        Optional<FeeMaximum> most = Optional.ofNullable(above.feeMaximum());
        PriceForm price = terms.price();
        List<PriceLine> paid = above.price() == null ? List.of() : above.price().lines();
        return switch (price) {
            case null -> List.of();
            case PriceForm.PopulationPrice sum -> {
                long before = sum.sumCents() + terms.fee().withheld(sum.sumCents(), sum.expectedClients());
                yield List.of(new Passed("", null, before, Basis.DECLARED, sum.sumCents(), maximum(most, before, sum.expectedClients())));
            }
            default -> {
                List<Passed> rows = new ArrayList<>();
                for (PriceLine line : price.lines()) {
                    OptionalLong same = paid.stream().filter(one -> one.product().equals(line.product()) && one.unit() == line.unit())
                            .mapToLong(PriceLine::cents).findFirst();
                    long before = same.orElseGet(() -> line.cents() + terms.fee().withheld(line.cents(), 1));
                    rows.add(new Passed(line.product(), line.unit(), before, same.isPresent() ? Basis.AGREEMENT : Basis.DECLARED,
                            line.cents(), maximum(most, before, 1)));
                }
                yield rows;
            }
        };
    }

    private static @Nullable Long maximum(Optional<FeeMaximum> most, long paid, int units) {
        return most.map(one -> one.of(paid, units)).orElse(null);
    }

    /** What stays with the head contractor; below 0 when it pays more than it is paid. */
    public long margin() {
        return paid - passed;
    }

    /** The margin as a share of what the head contractor is paid, rounded down to one decimal; empty when it is paid nothing. */
    public Optional<BigDecimal> percent() {
        return paid == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(margin()).multiply(HUNDRED).divide(BigDecimal.valueOf(paid), 1, RoundingMode.FLOOR));
    }

    /** Whether more is withheld than the region allows. */
    public boolean isAbove() {
        return maximum != null && margin() > maximum;
    }
}
