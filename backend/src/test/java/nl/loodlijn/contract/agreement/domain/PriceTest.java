package nl.loodlijn.contract.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

import nl.loodlijn.contract.agreement.domain.PriceForm.PopulationPrice;
import nl.loodlijn.contract.agreement.domain.PriceForm.QuantityPrice;

class PriceTest {
    @Property
    void a_total_is_within_half_a_cent_of_the_exact_sum_whatever_the_order_of_its_rows(@ForAll("lines") List<PriceLine> lines) {
        BigDecimal exact = lines.stream().map(PriceLine::exactTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
        long total = new QuantityPrice(lines).totalCents().orElseThrow();
        List<PriceLine> turned = new ArrayList<>(lines);
        Collections.reverse(turned);

        assertThat(BigDecimal.valueOf(total).subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.5"));
        assertThat(new QuantityPrice(turned).totalCents()).hasValue(total);
    }

    @Property
    void a_percentage_is_half_up_as_whole_numbers_work_it_out(@ForAll @BigRange(min = "0", max = "99.99") @Scale(2) BigDecimal percent,
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long cents) {
        BigInteger product = percent.movePointRight(2).toBigIntegerExact().multiply(BigInteger.valueOf(cents));
        BigInteger halfUp = product.add(BigInteger.valueOf(5_000)).divide(BigInteger.valueOf(10_000));

        assertThat(Cents.percentOf(percent, cents)).isEqualTo(halfUp.longValueExact());
    }

    @Property
    void what_is_withheld_by_a_percentage_is_that_percentage_of_what_is_paid_before_it(
            @ForAll @BigRange(min = "0", max = "50") @Scale(2) BigDecimal percent,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long left) {
        long withheld = new Fee.Percentage(percent).withheld(left, 1);

        assertThat(withheld).isEqualTo(Cents.percentOf(percent, left + withheld));
    }

    @Property
    void a_floor_never_falls_when_an_element_rises(@ForAll @LongRange(min = 0, max = 1_000_000) long staff,
            @ForAll @LongRange(min = 0, max = 1_000_000) long other, @ForAll @BigRange(min = "0", max = "60") @Scale(2) BigDecimal overhead,
            @ForAll @BigRange(min = "0", max = "15") @Scale(2) BigDecimal indexing) {
        long floor = fair(staff, other, overhead, indexing).floorCents();

        assertThat(floor).isGreaterThanOrEqualTo(staff + other)
                .isLessThanOrEqualTo(fair(staff + 1, other, overhead, indexing).floorCents())
                .isLessThanOrEqualTo(fair(staff, other, overhead.add(BigDecimal.ONE), indexing).floorCents());
    }

    @Property
    void a_sum_is_opened_again_from_its_threshold_on(@ForAll @IntRange(min = 1, max = 5_000) int expected,
            @ForAll @IntRange(min = 0, max = 10_000) int real, @ForAll @IntRange(min = 1, max = 100) int percent) {
        PopulationPrice price = new PopulationPrice("wijk", "jeugd", expected, 1, BigDecimal.valueOf(percent), List.of());

        assertThat(price.reopens(real)).isEqualTo(Math.abs((long) real - expected) * 100 >= (long) percent * expected);
    }

    @Test
    void half_a_cent_goes_up_and_rounding_is_done_once() {
        List<PriceLine> halves = List.of(line("a", "0.5", 1), line("b", "0.5", 1), line("c", "0.5", 1));

        assertThat(new QuantityPrice(halves).totalCents()).hasValue(2);
        assertThat(Cents.percentOf(new BigDecimal("7.5"), 20)).isEqualTo(2);
    }

    @Test
    void a_floor_is_built_from_its_elements() {
        assertThat(fair(6_000, 500, new BigDecimal("20"), new BigDecimal("4.2")).floorCents()).isEqualTo(8_128);
    }

    @Test
    void the_worksheet_says_how_many_people_are_expected() {
        assertThat(new PopulationPrice("wijk", "jeugd", 13, 1, BigDecimal.TEN,
                List.of(new DemandRow("Overdie", 100, new BigDecimal("7.5")), new DemandRow("Oudorp", 50, BigDecimal.TEN))).demanded())
                .isEqualTo(13);
    }

    @Test
    void amounts_read_as_people_write_them() {
        assertThat(Cents.dutch(123_450)).isEqualTo("€ 1.234,50");
        assertThat(Cents.english(5)).isEqualTo("€ 0.05");
    }

    @Provide
    Arbitrary<List<PriceLine>> lines() {
        Arbitrary<BigDecimal> quantity = Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("10000000")).ofScale(3);
        return Combinators.combine(quantity, Arbitraries.longs().between(0, 1_000_000_000L))
                .as((many, cents) -> new PriceLine("p", PriceUnit.HOUR, many, cents)).list().ofMaxSize(100);
    }

    private static PriceLine line(String product, String quantity, long cents) {
        return new PriceLine(product, PriceUnit.HOUR, new BigDecimal(quantity), cents);
    }

    private static FairPrice fair(long staff, long other, BigDecimal overhead, BigDecimal indexing) {
        return new FairPrice("p", PriceUnit.HOUR, staff, other, overhead, indexing);
    }
}
