package nl.loodlijn.contract.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

import nl.loodlijn.contract.agreement.domain.PriceForm.EffortPrice;
import nl.loodlijn.contract.agreement.domain.PriceForm.PopulationPrice;
import nl.loodlijn.contract.agreement.domain.PriceForm.QuantityPrice;
import nl.loodlijn.contract.agreement.domain.PriceForm.UnitPrice;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.ArticleState;
import nl.loodlijn.contract.domain.ContractParty;
import nl.loodlijn.contract.domain.Deviation;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.Part;
import nl.loodlijn.contract.domain.TextOption;

class AgreementRuleTest {
    private static final Unconsented WORK = new Unconsented("jz020-45", "GM0361");
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final FeeMaximum TEN_PERCENT = new FeeMaximum.Percentage(TEN);
    private static final ModelText MODEL = new ModelText(List.of(article("looptijd", Part.GENERAL), article("vast", Part.FIXED)),
            List.of());

    @Test
    void what_keeps_to_every_rule_can_be_offered() {
        assertThat(of(terms()).broken()).isEmpty();
    }

    @Test
    void a_fee_one_cent_over_the_maximum_is_refused_in_every_price_form() {
        for (PriceForm price : List.of(new QuantityPrice(List.of(line(9_000))), new UnitPrice(List.of(line(9_000))),
                new EffortPrice(List.of(line(9_000)), 1_000_000))) {
            assertThat(codes(of(with(price, new Fee.PerUnit(1_000))))).isEmpty();
            assertThat(codes(of(with(price, new Fee.PerUnit(1_001))))).containsExactly("fee-above-maximum");
        }
        assertThat(codes(of(with(population(900_000), new Fee.Sum(100_000))))).isEmpty();
        assertThat(codes(of(with(population(900_000), new Fee.Sum(100_001))))).containsExactly("fee-above-maximum");
    }

    @Test
    void a_maximum_per_unit_holds_for_each_unit_and_for_each_client_of_a_population() {
        Framework around = framework(new FeeMaximum.PerUnit(500), List.of());

        assertThat(codes(under(around, with(unit(9_000), new Fee.PerUnit(500))))).isEmpty();
        assertThat(codes(under(around, with(unit(9_000), new Fee.PerUnit(501))))).containsExactly("fee-above-maximum");
        assertThat(codes(under(around, with(unit(9_500), new Fee.Percentage(new BigDecimal("5")))))).isEmpty();
        assertThat(codes(under(around, with(unit(9_501), new Fee.Percentage(new BigDecimal("5.01"))))))
                .containsExactly("fee-above-maximum");
        assertThat(codes(under(around, with(population(900_000), new Fee.Sum(5_000))))).isEmpty();
        assertThat(codes(under(around, with(population(900_000), new Fee.Sum(5_001))))).containsExactly("fee-above-maximum");
    }

    @Test
    void a_head_contractor_that_passes_on_one_cent_too_little_of_what_the_region_pays_is_refused_whatever_fee_it_states() {
        Framework around = framework(TEN_PERCENT, List.of(line(10_000)));

        assertThat(codes(under(around, with(unit(9_000), new Fee.None())))).isEmpty();
        assertThat(codes(under(around, with(unit(8_999), new Fee.None())))).containsExactly("passed-on-too-little");
    }

    @Test
    void the_words_of_a_refusal_do_not_say_what_the_region_pays() {
        Framework around = framework(TEN_PERCENT, List.of(line(12_345)));

        assertThat(under(around, with(unit(9_000), new Fee.None())).broken()).singleElement()
                .satisfies(broken -> assertThat(broken.detail().dutch() + broken.detail().english()).doesNotContain("123", "12.345"));
    }

    @Property
    void no_price_and_fee_that_are_let_through_leave_more_than_the_maximum_with_the_head(
            @ForAll @LongRange(min = 8_128, max = 1_000_000) long price,
            @ForAll @LongRange(min = 0, max = 500_000) long fee, @ForAll @BigRange(min = "0", max = "50") @Scale(2) BigDecimal maximum) {
        Proposal proposal = under(framework(new FeeMaximum.Percentage(maximum), List.of()), with(unit(price), new Fee.PerUnit(fee)));

        BigDecimal exact = maximum.multiply(BigDecimal.valueOf(price + fee)).movePointLeft(2);
        assertThat(codes(proposal).isEmpty()).isEqualTo(BigDecimal.valueOf(fee).compareTo(exact.add(new BigDecimal("0.5"))) <= 0);
    }

    @Test
    void a_price_one_cent_below_the_fair_price_is_refused_and_so_is_one_without_elements() {
        assertThat(codes(of(with(unit(8_128), new Fee.None())))).isEmpty();
        assertThat(codes(of(with(unit(8_127), new Fee.None())))).containsExactly("price-below-floor");
        assertThat(codes(of(with(new UnitPrice(List.of(new PriceLine("jz020-50", PriceUnit.HOUR, null, 9_000))), new Fee.None()))))
                .containsExactly("floor-unknown");
    }

    @Test
    void the_share_that_the_framework_earmarks_is_earmarked_here() {
        assertThat(codes(of(earmarked("4.99")))).containsExactly("earmark-too-low");
        assertThat(codes(of(earmarked("5")))).isEmpty();
        assertThat(codes(of(earmarked("100.01")))).containsExactly("earmark-above-all");
    }

    @Test
    void only_a_provider_that_is_admitted_on_the_first_day_gets_work() {
        assertThat(codes(admitted(Map.of()))).containsExactly("not-admitted");
        assertThat(codes(admitted(Map.of("WMO", LAST)))).containsExactly("not-admitted");
        assertThat(codes(admitted(Map.of("JEUGDWET", FIRST.minusDays(1))))).containsExactly("not-admitted");
        assertThat(codes(admitted(Map.of("JEUGDWET", FIRST)))).isEmpty();
    }

    @Test
    void an_agreement_lies_within_its_framework() {
        assertThat(codes(of(dates(FIRST.minusMonths(3), LAST)))).containsExactly("before-framework");
        assertThat(codes(of(dates(FIRST, LAST.plusDays(1))))).containsExactly("after-framework");
        assertThat(codes(of(dates(LAST, FIRST)))).containsExactly("ends-before-it-starts");
    }

    @Test
    void without_a_framework_in_force_nothing_is_handed_on() {
        assertThat(codes(proposal(AgreementKind.HEAD_SUB, Purpose.ORIGINAL, terms(), Filling.EMPTY, null)))
                .contains("framework-not-in-force");
        assertThat(codes(
                under(new Framework(AgreementKind.REGION_HEAD, AgreementState.DISSOLVED, frameworkTerms(TEN_PERCENT, List.of()), true),
                        terms())))
                .containsExactly("framework-not-in-force");
    }

    @Test
    void a_subcontractor_does_not_pass_work_on() {
        Framework chain = new Framework(AgreementKind.HEAD_SUB, AgreementState.IN_FORCE, frameworkTerms(TEN_PERCENT, List.of()), true);

        assertThat(codes(unconsented(chain, List.of(WORK)))).containsExactly("further-subcontracting");
        assertThat(codes(unconsented(chain, List.of()))).isEmpty();
    }

    @Test
    void what_nobody_consented_to_may_be_offered_and_does_not_come_in_force() {
        Proposal proposal = unconsented(framework(TEN_PERCENT, List.of()), List.of(WORK));

        assertThat(codes(proposal)).isEmpty();
        assertThat(proposal.brokenInForce()).singleElement().satisfies(broken -> {
            assertThat(broken.code()).isEqualTo("consent-lacks");
            assertThat(broken.source().dutch()).contains("3.9");
            assertThat(broken.detail().dutch()).contains("jz020-45 in GM0361");
        });
        assertThat(unconsented(framework(TEN_PERCENT, List.of()), List.of()).brokenInForce()).isEmpty();
    }

    private static Proposal unconsented(Framework framework, List<Unconsented> lacking) {
        return new Proposal(AgreementKind.HEAD_SUB, Purpose.ORIGINAL, terms(), MODEL, Filling.EMPTY, Optional.empty(),
                Optional.of(framework),
                Map.of("JEUGDWET", LAST), lacking, List.of(), TODAY);
    }

    @Test
    void an_extension_is_offered_six_months_before_the_end() {
        assertThat(codes(extension(TODAY.plusMonths(6)))).isEmpty();
        assertThat(codes(extension(TODAY.plusMonths(6).minusDays(1)))).containsExactly("extension-too-late");
        assertThat(codes(extension(LAST))).containsExactly("not-longer");
    }

    @Test
    void more_than_48_months_asks_for_a_reason() {
        Proposal exactly = region(dates(FIRST, FIRST.plusMonths(48).minusDays(1)));
        Proposal longer = region(dates(FIRST, FIRST.plusMonths(48)));
        Proposal explained = region(
                dates(FIRST, FIRST.plusMonths(48)).until(FIRST.plusMonths(48), "Zorg die jaren duurt vraagt een vaste aanbieder."));

        assertThat(codes(exactly)).isEmpty();
        assertThat(codes(longer)).containsExactly("long-without-reason");
        assertThat(codes(explained)).isEmpty();
    }

    @Test
    void a_deviation_has_a_reason_and_is_not_of_part_3() {
        assertThat(codes(deviating("looptijd", "Omdat het hier anders moet."))).isEmpty();
        assertThat(codes(deviating("looptijd", ""))).containsExactly("deviation-without-reason");
        assertThat(codes(deviating("looptijd", "Zomaar."))).containsExactly("reason-too-short");
        assertThat(codes(deviating("vast", "Omdat het hier anders moet."))).containsExactly("deviation-of-fixed-part");
    }

    @Test
    void an_empty_draft_is_told_everything_that_it_lacks() {
        List<Broken> broken = proposal(AgreementKind.HEAD_SUB, Purpose.ORIGINAL, AgreementTerms.EMPTY, Filling.EMPTY,
                framework(TEN_PERCENT, List.of())).broken();

        assertThat(broken).extracting(Broken::pointer).contains("/terms/categories", "/terms/municipalities", "/terms/startsOn",
                "/terms/endsOn", "/terms/noticeMonths", "/terms/protocol", "/terms/price", "/terms/responsibilities");
    }

    @Test
    void a_population_rests_on_its_worksheet() {
        assertThat(codes(of(with(new PopulationPrice("Overdie", "jeugd", 11, 900_000, TEN, List.of(new DemandRow("Overdie", 100, TEN))),
                new Fee.None())))).containsExactly("demand-differs");
    }

    @Test
    void every_rule_says_what_it_rests_on_in_both_languages() {
        List<AgreementRule> rules = Stream.concat(Proposal.RULES.stream(), Proposal.RULES_IN_FORCE.stream()).toList();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.source().dutch()).isNotBlank();
            assertThat(rule.source().english()).isNotBlank();
            assertThat(rule.problem().status()).isEqualTo(422);
        });
        assertThat(rules).extracting(AgreementRule::problem).doesNotHaveDuplicates();
        assertThat(rules).hasSize(AgreementRule.class.getPermittedSubclasses().length);
    }

    private static List<String> codes(Proposal proposal) {
        return proposal.broken().stream().map(Broken::code).toList();
    }

    private static Proposal of(AgreementTerms terms) {
        return under(framework(TEN_PERCENT, List.of()), terms);
    }

    private static Proposal under(Framework framework, AgreementTerms terms) {
        return proposal(AgreementKind.HEAD_SUB, Purpose.ORIGINAL, terms, Filling.EMPTY, framework);
    }

    private static Proposal region(AgreementTerms terms) {
        return proposal(AgreementKind.REGION_SUB, Purpose.ORIGINAL, terms, Filling.EMPTY, null);
    }

    private static Proposal deviating(String article, String reason) {
        return proposal(AgreementKind.HEAD_SUB, Purpose.ORIGINAL, terms(),
                new Filling(Map.of(), Set.of(), Map.of(), Map.of(), List.of(new Deviation(article, "Anders.", reason))),
                framework(TEN_PERCENT, List.of()));
    }

    private static Proposal extension(LocalDate lastDay) {
        return new Proposal(AgreementKind.REGION_SUB, Purpose.EXTENSION, terms(), MODEL, Filling.EMPTY, Optional.of(lastDay),
                Optional.empty(),
                Map.of("JEUGDWET", LAST), List.of(), List.of(), TODAY);
    }

    private static Proposal admitted(Map<String, LocalDate> admitted) {
        return new Proposal(AgreementKind.HEAD_SUB, Purpose.ORIGINAL, terms(), MODEL, Filling.EMPTY, Optional.empty(),
                Optional.of(framework(TEN_PERCENT, List.of())), admitted, List.of(), List.of(), TODAY);
    }

    private static Proposal proposal(AgreementKind kind, Purpose purpose, AgreementTerms terms, Filling filling,
            @Nullable Framework framework) {
        return new Proposal(kind, purpose, terms, MODEL, filling, Optional.empty(), Optional.ofNullable(framework),
                Map.of("JEUGDWET", LocalDate.of(2040, 1, 1)), List.of(), List.of(), TODAY);
    }

    private static Framework framework(FeeMaximum maximum, List<PriceLine> paid) {
        return new Framework(AgreementKind.REGION_HEAD, AgreementState.IN_FORCE, frameworkTerms(maximum, paid), true);
    }

    private static AgreementTerms frameworkTerms(FeeMaximum maximum, List<PriceLine> paid) {
        return terms(FIRST.minusMonths(2), LAST, new UnitPrice(paid), new Fee.None(), maximum,
                List.of(new FairPrice("jz020-45", PriceUnit.HOUR, 6_000, 500, new BigDecimal("20"), new BigDecimal("4.2"))), "5",
                new BigDecimal("5"));
    }

    private static AgreementTerms terms() {
        return with(unit(9_000), new Fee.Percentage(TEN));
    }

    private static AgreementTerms with(PriceForm price, Fee fee) {
        return terms(FIRST, LAST, price, fee, null, List.of(), "5", null);
    }

    private static AgreementTerms earmarked(String percent) {
        return terms(FIRST, LAST, unit(9_000), new Fee.None(), null, List.of(), percent, null);
    }

    private static AgreementTerms dates(LocalDate first, LocalDate last) {
        return terms(first, last, unit(9_000), new Fee.None(), null, List.of(), "5", null);
    }

    private static AgreementTerms terms(LocalDate first, LocalDate last, PriceForm price, Fee fee, @Nullable FeeMaximum maximum,
            List<FairPrice> floors, String earmark, @Nullable BigDecimal least) {
        return new AgreementTerms(List.of("jz020-45"), List.of("GM0361"), List.of(), first, last, 6, price, fee, maximum, floors,
                List.of(new Earmark(Earmark.Goal.PREVENTION, new BigDecimal(earmark))), least, "3.0",
                Arrays.stream(Responsibility.Task.values())
                        .map(task -> new Responsibility(task, ContractParty.SUB)).toList(),
                "");
    }

    private static PriceForm unit(long cents) {
        return new UnitPrice(List.of(line(cents)));
    }

    private static PriceLine line(long cents) {
        return new PriceLine("jz020-45", PriceUnit.HOUR, BigDecimal.ONE, cents);
    }

    private static PopulationPrice population(long sum) {
        return new PopulationPrice("Overdie", "jeugd", 10, sum, TEN, List.of(new DemandRow("Overdie", 100, TEN)));
    }

    private static Article article(String code, Part part) {
        return new Article(code, part, ArticleState.LOCKED, false, "Kop", List.of(new TextOption("tekst", "Tekst", "Zo is het.")),
                List.of(), "",
                "");
    }
}
