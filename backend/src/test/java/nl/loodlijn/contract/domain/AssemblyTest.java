package nl.loodlijn.contract.domain;

import static nl.loodlijn.contract.domain.Texting.choose;
import static nl.loodlijn.contract.domain.Texting.deviating;
import static nl.loodlijn.contract.domain.Texting.facts;
import static nl.loodlijn.contract.domain.Texting.fill;
import static nl.loodlijn.contract.domain.Texting.leftOut;
import static nl.loodlijn.contract.domain.Texting.locked;
import static nl.loodlijn.contract.domain.Texting.model;
import static nl.loodlijn.contract.domain.Texting.optional;
import static nl.loodlijn.contract.domain.Texting.percentage;
import static nl.loodlijn.contract.domain.Texting.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AssemblyTest {
    @Property
    void numbering_never_changes_by_leaving_out(@ForAll Set<@IntRange(max = 19) Integer> left) {
        ModelText model = new ModelText(IntStream.range(0, 20)
                .mapToObj(i -> i % 3 == 0
                        ? optional("a" + i, "Tekst " + i)
                        : locked("a" + i, i % 2 == 0 ? Part.INDIVIDUAL : Part.FIXED, "Vast"))
                .toList(), List.of());

        ContractText whole = Assembly.of(model, Filling.EMPTY);
        ContractText less = Assembly.of(model, leftOut(left.stream().map(i -> "a" + i).toArray(String[]::new)));

        assertThat(less.articles()).extracting(NumberedArticle::code, NumberedArticle::number).isEqualTo(
                whole.articles().stream().map(one -> org.assertj.core.groups.Tuple.tuple(one.code(), one.number())).toList());
        assertThat(less.articles()).allSatisfy(article -> assertThat(article.text().equals("NVT"))
                .isEqualTo(article.part() == Part.GENERAL && left.contains(Integer.parseInt(article.code().substring(1)))));
    }

    @Test
    void a_reference_to_what_was_left_out_says_so() {
        ModelText model = model(optional("bibob", "Bibob."), locked("einde", "Zie {artikel:bibob}."));

        assertThat(read(model, Filling.EMPTY, "einde")).isEqualTo("Zie artikel 1.1.");
        assertThat(read(model, leftOut("bibob"), "einde")).isEqualTo("Zie artikel 1.1 (NVT).");
    }

    @Property
    void markup_in_a_clause_comes_out_as_text(@ForAll String text) {
        String clause = "Begin " + text.replaceAll("[{}\\p{Cntrl}\\s]", " ") + " <b>&amp;</b> einde";

        assertThat(read(model(locked("een", clause)), Filling.EMPTY, "een")).isEqualTo(clause.replaceAll("\\s+", " "));
    }

    @Test
    void values_read_as_dutch_sentences() {
        ModelText model = model(fill("een", "{veld:p}; {veld:a}; {veld:b}; {veld:d}; {veld:m}; {veld:w}; {veld:n}; {veld:k}; {veld:wie}",
                percentage("p", "10"), new Slot.Amount("a", "A", 0, 900_000_000L), new Slot.Amount("b", "B", 0, 900_000_000L),
                new Slot.Day("d", "D", null, null), new Slot.Duration("m", "M", Slot.Unit.MONTHS, 1, 12),
                new Slot.Duration("w", "W", Slot.Unit.DAYS, 1, 90), new Slot.Number("n", "N", 0, 5_000),
                new Slot.Choice("k", "K", List.of("wekelijks", "maandelijks")), new Slot.Party("wie", "Wie", List.of(ContractParty.SUB))));
        Map<String, SlotValue> values = new HashMap<>();
        values.put("p", new SlotValue.Percentage(new BigDecimal("6.60")));
        values.put("a", new SlotValue.Amount(250_000_000));
        values.put("b", new SlotValue.Amount(1_234_05));
        values.put("d", new SlotValue.Day(LocalDate.of(2027, 1, 1)));
        values.put("m", new SlotValue.Duration(1));
        values.put("w", new SlotValue.Duration(14));
        values.put("n", new SlotValue.Number(1_200));
        values.put("k", new SlotValue.Choice("wekelijks"));
        values.put("wie", new SlotValue.Party(ContractParty.SUB));

        assertThat(read(model, values(values), "een"))
                .isEqualTo("6,6%; € 2.500.000; € 1.234,05; 1 januari 2027; 1 maand; 14 dagen; 1.200; wekelijks; de onderaannemer");
    }

    @Test
    void what_is_not_known_yet_stands_between_brackets() {
        ModelText model = model(fill("een", "{veld:p} en {feit:FEE}", percentage("p", "10")),
                choose("twee", new TextOption("a", "Ja", "Ja."), new TextOption("b", "Nee", "Nee.")));

        assertThat(read(model, Filling.EMPTY, "een")).isEqualTo("[Opslag] en [opslag]");
        assertThat(read(model, Filling.EMPTY, "twee")).isEqualTo("[kies: Ja; Nee]");
    }

    @Test
    void a_fact_in_rows_becomes_a_table_of_its_own() {
        ModelText model = model(locked("prijs", "Dit betalen wij: {feit:PRICE} en niet meer."));

        ContractText text = Assembly.of(model, facts(Map.of(Fact.PRICE, "Product\tPrijs\n45A12\t€ 81,20\n45A13")));

        assertThat(text.articles().getFirst().paragraphs()).satisfiesExactly(
                before -> assertThat(before.text()).isEqualTo("Dit betalen wij: "),
                table -> assertThat(table)
                        .isEqualTo(new Paragraph.Table(Fact.PRICE, List.of("Product", "Prijs"),
                                List.of(List.of("45A12", "€ 81,20"), List.of("45A13", "")))),
                after -> assertThat(after.text()).isEqualTo("en niet meer."));
    }

    @Test
    void what_stands_behind_a_table_does_not_begin_with_the_end_of_the_sentence_before_it() {
        Filling filling = facts(Map.of(Fact.PRICE, "Product\tPrijs\n45A12\t€ 81,20", Fact.FEE, "5%"));

        assertThat(behindTable("Dit betalen wij: {feit:PRICE}. Per jaar.", filling)).containsExactly("Per jaar.");
        assertThat(behindTable("Dit betalen wij: {feit:PRICE}; {feit:FEE} blijft hier.", filling)).containsExactly("5% blijft hier.");
        assertThat(behindTable("Dit betalen wij: {feit:PRICE}.", filling)).isEmpty();
        assertThat(behindTable("Dit betalen wij: {feit:PRICE}.\n\nDaarna.", filling)).containsExactly("Daarna.");
    }

    private static List<String> behindTable(String text, Filling filling) {
        // What comes behind the sentence and the table after it.
        return Assembly.of(model(locked("prijs", text)), filling).articles().getFirst().paragraphs().stream().map(Paragraph::text).skip(2)
                .toList();
    }

    @Test
    void a_fact_cannot_bring_markup_along() {
        ModelText model = model(locked("een", "Met {feit:SUB_NAME}."));

        assertThat(read(model, facts(Map.of(Fact.SUB_NAME, "{artikel:een} <b>")), "een")).isEqualTo("Met {artikel:een} <b>.");
    }

    @Test
    void paragraphs_are_parted_by_an_empty_line() {
        assertThat(Assembly.of(model(locked("een", "Een\nregel.\n\n  Twee.\r\n \r\n\r\nDrie.")), Filling.EMPTY).articles().getFirst()
                .paragraphs()).extracting(Paragraph::text).containsExactly("Een regel.", "Twee.", "Drie.");
    }

    @Test
    void standing_tells_how_an_article_stands_to_the_model() {
        ModelText model = model(optional("weg", "Weg."), optional("anders", "Zo."), choose("keuze", new TextOption("a", "A", "A."),
                new TextOption("b", "B", "B.")), fill("vul", "{veld:p}", percentage("p", "10")), locked("vast", "Vast."));
        Filling filling = new Filling(Map.of("keuze", "b"), Set.of("weg"), Map.of(), Map.of(),
                List.of(new Deviation("anders", "Anders.", "Daarom."), new Deviation("vast", "Los.", "Zomaar.")));

        ContractText text = Assembly.of(model, filling);

        assertThat(text.articles()).extracting(NumberedArticle::code, NumberedArticle::standing).containsExactly(
                org.assertj.core.groups.Tuple.tuple("weg", Standing.LEFT_OUT),
                org.assertj.core.groups.Tuple.tuple("anders", Standing.DEVIATES),
                org.assertj.core.groups.Tuple.tuple("keuze", Standing.CHOSEN), org.assertj.core.groups.Tuple.tuple("vul", Standing.FILLED),
                org.assertj.core.groups.Tuple.tuple("vast", Standing.STANDARD));
        assertThat(text.article("vast").orElseThrow().text()).isEqualTo("Vast.");
        assertThat(text.article("anders").orElseThrow().text()).isEqualTo("Anders.");
    }

    @Property
    void no_filling_can_change_a_standard_article_but_through_its_slots(@ForAll String written, @ForAll String other,
            @ForAll Fact fact) {
        ModelText model = model(locked("vast", "Vaste tekst met {artikel:vul}."), fill("vul", "Opslag: {veld:p}.", percentage("p", "10")));
        Map<String, SlotValue> values = new HashMap<>(Map.of(other, new SlotValue.Unreadable(written)));
        values.put("p", SlotValue.read(percentage("p", "10"), written));
        Filling filling = new Filling(Map.of("vast", written, "vul", other), Set.copyOf(List.of("vast", "vul", written)), values,
                Map.of(fact, written), List.of(new Deviation("vast", written, other)));

        ContractText text = Assembly.of(model, filling);

        assertThat(text.article("vast").orElseThrow().text()).isEqualTo("Vaste tekst met artikel 2.1.");
        assertThat(text.article("vul").orElseThrow().text()).matches("Opslag: (\\d{1,2}(,\\d{1,2})?%|\\[Opslag])\\.");
    }

    @Property
    void a_departure_changes_its_own_article_and_no_other(@ForAll String words) {
        ModelText model = model(optional("een", "Een."), optional("twee", "Twee, zie {artikel:een}."), locked("drie", "Drie."));
        Deviation deviation = new Deviation("een", words, "Omdat het zo is.");

        ContractText text = Assembly.of(model, deviating(deviation));

        assertThat(text.article("twee").orElseThrow().text()).isEqualTo("Twee, zie artikel 1.1.");
        assertThat(text.article("drie").orElseThrow().text()).isEqualTo("Drie.");
        assertThat(text.article("een").orElseThrow().standing()).isEqualTo(Standing.DEVIATES);
    }

    private static String read(ModelText model, Filling filling, String code) {
        return Assembly.of(model, filling).article(code).orElseThrow().text();
    }
}
