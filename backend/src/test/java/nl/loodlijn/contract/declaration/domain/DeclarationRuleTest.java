package nl.loodlijn.contract.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;
import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.Cents;
import nl.loodlijn.contract.agreement.domain.Fee;
import nl.loodlijn.contract.agreement.domain.FeeMaximum;
import nl.loodlijn.contract.agreement.domain.PriceForm;
import nl.loodlijn.contract.agreement.domain.PriceForm.EffortPrice;
import nl.loodlijn.contract.agreement.domain.PriceForm.PopulationPrice;
import nl.loodlijn.contract.agreement.domain.PriceForm.QuantityPrice;
import nl.loodlijn.contract.agreement.domain.PriceForm.UnitPrice;
import nl.loodlijn.contract.agreement.domain.PriceLine;
import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.contract.domain.AgreementKind;

class DeclarationRuleTest {
    private static final YearMonth MONTH = YearMonth.of(2027, 1);
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final Fee TEN_PERCENT = new Fee.Percentage(BigDecimal.TEN);
    private static final UnitPrice HOURS = new UnitPrice(List.of(row(9_000, null)));
    private static final PopulationPrice SUM = new PopulationPrice("Alkmaar", "", 100, 36_500, BigDecimal.TEN, List.of());

    @Test
    void what_keeps_to_every_rule_can_be_sent() {
        assertThat(codes(of(HOURS, hours("10.5", 94_500)))).isEmpty();
        assertThat(of(HOURS, hours("10.5", 94_500)).totalCents()).isEqualTo(94_500);
    }

    @Test
    void an_amount_one_cent_off_the_price_times_the_quantity_is_refused() {
        assertThat(codes(of(HOURS, hours("10", 90_001)))).containsExactly("not-price-times-quantity");
        assertThat(codes(of(HOURS, hours("10", 89_999)))).containsExactly("not-price-times-quantity");
        assertThat(codes(of(new UnitPrice(List.of(row(5, null))), hours("0.5", 3)))).as("half a cent goes up").isEmpty();
        assertThat(codes(of(HOURS, new DeclaredLine("jz020-45", "GM0361", "anders", PriceUnit.HOUR, BigDecimal.ONE, 9_000, FIRST, FIRST))))
                .containsExactly("product-not-agreed");
    }

    @Test
    void a_ceiling_counts_all_months_to_the_cent() {
        EffortPrice effort = new EffortPrice(List.of(row(9_000, null)), 100_000);
        assertThat(codes(with(of(effort, hours("10", 90_000)), 0, 10_000, Map.of()))).isEmpty();
        assertThat(codes(with(of(effort, hours("10", 90_000)), 0, 10_001, Map.of()))).containsExactly("above-ceiling");

        QuantityPrice agreed = new QuantityPrice(List.of(row(9_000, BigDecimal.valueOf(12))));
        Statement.Product product = new Statement.Product("jz020-45", PriceUnit.HOUR);
        assertThat(codes(with(of(agreed, hours("10", 90_000)), 0, 18_000, Map.of(product, BigDecimal.TWO)))).isEmpty();
        assertThat(codes(with(of(agreed, hours("10", 90_000)), 0, 18_009, Map.of(product, new BigDecimal("2.001")))))
                .containsExactly("quantity-above-agreed");
    }

    @Test
    void of_a_fixed_sum_the_share_of_the_days_that_passed_can_be_declared() {
        assertThat(codes(of(SUM, part(3_100)))).as("31 of 365 days").isEmpty();
        assertThat(codes(of(SUM, part(3_101)))).containsExactly("above-ceiling");
        assertThat(codes(with(of(SUM, part(100)), 3_001, 3_001, Map.of()))).containsExactly("above-ceiling");
        assertThat(codes(with(of(SUM, part(100)), 0, 36_401, Map.of()))).as("with later months").containsExactly("above-ceiling");
        assertThat(codes(of(SUM, hours("1", 9_000)))).contains("sum-has-no-units");
    }

    @Test
    void a_head_contractor_declares_its_fee_and_not_a_cent_above_the_maximum() {
        assertThat(codes(fee(HOURS, TEN_PERCENT, Optional.of(new FeeMaximum.Percentage(BigDecimal.TEN)), hours("10", 10_000)))).isEmpty();
        assertThat(codes(fee(HOURS, new Fee.PerUnit(1_001), Optional.of(new FeeMaximum.Percentage(BigDecimal.TEN)), hours("10", 10_010))))
                .containsExactly("fee-above-maximum");
        assertThat(codes(fee(HOURS, new Fee.None(), Optional.empty(), hours("10", 10_000)))).containsExactly("nothing-to-declare");
        assertThat(codes(fee(SUM, new Fee.Sum(3_650), Optional.of(new FeeMaximum.PerUnit(36)), part(310)))).isEmpty();
    }

    @Test
    void nothing_outside_the_month_the_agreement_or_consent_is_declared() {
        assertThat(codes(of(HOURS, on(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 1))))).containsExactly("outside-month");
        assertThat(codes(of(HOURS, on(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 4))))).containsExactly("days-reversed");
        Statement ended = new Statement(DeclaredPart.SUB, MONTH,
                under(AgreementKind.HEAD_SUB, HOURS, TEN_PERCENT, FIRST.plusDays(9), Optional.empty()),
                List.of(on(FIRST, FIRST.plusDays(10))), 0, 0, Map.of(), Map.of(), LocalDate.of(2027, 2, 1));
        assertThat(codes(ended)).containsExactly("outside-days");
        Statement early = new Statement(DeclaredPart.SUB, MONTH, ended.under(), List.of(on(FIRST, FIRST)), 0, 0, Map.of(), Map.of(),
                MONTH.atEndOfMonth());
        assertThat(codes(early)).containsExactly("month-not-over");
        Statement unconsented = new Statement(DeclaredPart.SUB, MONTH, ended.under(), List.of(on(FIRST, FIRST)), 0, 0, Map.of(),
                Map.of(0, FIRST),
                LocalDate.of(2027, 2, 1));
        assertThat(codes(unconsented)).containsExactly("consent-lacks");
        assertThat(codes(of(HOURS, hours("1", 9_000), hours("2", 18_000)))).containsExactly("twice");
        assertThat(codes(of(HOURS))).containsExactly("empty");
    }

    @Test
    void every_refusal_names_its_article_and_its_field() {
        List<Broken> broken = of(HOURS, hours("10", 1), hours("2", 1)).broken();
        assertThat(broken).isNotEmpty().allSatisfy(one -> {
            assertThat(one.pointer()).startsWith("/lines");
            assertThat(one.source().dutch()).isNotBlank();
            assertThat(one.source().english()).isNotBlank();
        });
    }

    @Test
    void what_held_on_a_day_is_what_was_signed_last_by_then() {
        AgreementTerms before = terms(HOURS, TEN_PERCENT);
        AgreementTerms after = terms(new UnitPrice(List.of(row(9_500, null))), TEN_PERCENT);
        DeclaredUnder under = new DeclaredUnder(AgreementKind.HEAD_SUB, FIRST, LAST,
                List.of(new DeclaredUnder.Signed(FIRST.plusDays(3), before), new DeclaredUnder.Signed(FIRST.plusDays(14), after)),
                Optional.empty());

        assertThat(under.on(FIRST)).as("the first holds from the first day").isEqualTo(before);
        assertThat(under.on(FIRST.plusDays(13))).isEqualTo(before);
        assertThat(under.on(FIRST.plusDays(14))).isEqualTo(after);
    }

    @Property
    void a_total_is_the_sum_of_its_lines_in_any_order_and_each_line_is_exact_to_half_a_cent(
            @ForAll @Size(min = 1, max = 40) List<@BigRange(min = "0", max = "99999.999") @Scale(3) BigDecimal> quantities,
            @ForAll @LongRange(min = 0, max = 1_000_000) long cents) {
        List<DeclaredLine> lines = new ArrayList<>(
                quantities.stream().map(quantity -> hours(quantity, Cents.of(quantity, cents))).toList());
        BigInteger total = lines.stream().map(line -> BigInteger.valueOf(line.amountCents())).reduce(BigInteger.ZERO, BigInteger::add);
        Statement statement = of(HOURS, lines.toArray(DeclaredLine[]::new));
        Collections.reverse(lines);

        assertThat(BigInteger.valueOf(statement.totalCents())).isEqualTo(total);
        assertThat(of(HOURS, lines.toArray(DeclaredLine[]::new)).totalCents()).isEqualTo(statement.totalCents());
        assertThat(lines).allSatisfy(line -> assertThat(BigDecimal.valueOf(line.amountCents())
                .subtract(java.util.Objects.requireNonNull(line.quantity()).multiply(BigDecimal.valueOf(cents))).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5")));
    }

    @Property
    void the_months_of_a_fixed_sum_come_to_the_sum_exactly(@ForAll @LongRange(min = 0, max = 10_000_000_000L) long sum) {
        PopulationPrice price = new PopulationPrice("Alkmaar", "", 100, sum, BigDecimal.TEN, List.of());
        long before = 0;
        for (int month = 1; month <= 12; month++) {
            YearMonth period = YearMonth.of(2027, month);
            long due = Cents.share(sum, period.atEndOfMonth().getDayOfYear(), 365);
            DeclaredLine line = new DeclaredLine("jz020-45", "GM0361", "", null, null, due - before, period.atDay(1),
                    period.atEndOfMonth());
            Statement statement = new Statement(DeclaredPart.SUB, period,
                    under(AgreementKind.HEAD_SUB, price, TEN_PERCENT, LAST, Optional.empty()),
                    List.of(line), before, before, Map.of(), Map.of(), LocalDate.of(2028, 1, 1));
            assertThat(codes(statement)).as("month %d", month).isEmpty();
            before = due;
        }
        assertThat(before).isEqualTo(sum);
    }

    private static List<String> codes(Statement statement) {
        return statement.broken().stream().map(Broken::code).toList();
    }

    private static Statement of(PriceForm price, DeclaredLine... lines) {
        return new Statement(DeclaredPart.SUB, MONTH, under(AgreementKind.HEAD_SUB, price, TEN_PERCENT, LAST, Optional.empty()),
                List.of(lines), 0, 0,
                Map.of(), Map.of(), LocalDate.of(2027, 2, 1));
    }

    private static Statement with(Statement of, long earlier, long other, Map<Statement.Product, BigDecimal> quantities) {
        return new Statement(of.part(), of.period(), of.under(), of.lines(), earlier, other, quantities, Map.of(), of.today());
    }

    private static Statement fee(PriceForm price, Fee fee, Optional<FeeMaximum> maximum, DeclaredLine line) {
        return new Statement(DeclaredPart.HEAD, MONTH, under(AgreementKind.HEAD_SUB, price, fee, LAST, maximum), List.of(line), 0, 0,
                Map.of(), Map.of(),
                LocalDate.of(2027, 2, 1));
    }

    private static DeclaredUnder under(AgreementKind kind, PriceForm price, Fee fee, LocalDate last, Optional<FeeMaximum> maximum) {
        return new DeclaredUnder(kind, FIRST, last, List.of(new DeclaredUnder.Signed(FIRST, terms(price, fee))), maximum);
    }

    private static AgreementTerms terms(PriceForm price, Fee fee) {
        return new AgreementTerms(List.of("jz020-45"), List.of("GM0361"), List.of(), FIRST, LAST, 3, price, fee, null, List.of(), List.of(),
                null, "",
                List.of(), "");
    }

    private static PriceLine row(long cents, @Nullable BigDecimal quantity) {
        return new PriceLine("jz020-45", PriceUnit.HOUR, quantity, cents);
    }

    private static DeclaredLine hours(String quantity, long cents) {
        return hours(new BigDecimal(quantity), cents);
    }

    private static DeclaredLine hours(BigDecimal quantity, long cents) {
        return new DeclaredLine("jz020-45", "GM0361", "jz020-45", PriceUnit.HOUR, quantity, cents, FIRST, MONTH.atEndOfMonth());
    }

    private static DeclaredLine on(LocalDate first, LocalDate last) {
        return new DeclaredLine("jz020-45", "GM0361", "jz020-45", PriceUnit.HOUR, BigDecimal.ONE, 9_000, first, last);
    }

    private static DeclaredLine part(long cents) {
        return new DeclaredLine("jz020-45", "GM0361", "", null, null, cents, FIRST, MONTH.atEndOfMonth());
    }
}
