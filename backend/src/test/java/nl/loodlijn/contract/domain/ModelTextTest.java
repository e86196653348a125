package nl.loodlijn.contract.domain;

import static nl.loodlijn.contract.domain.Texting.choose;
import static nl.loodlijn.contract.domain.Texting.fill;
import static nl.loodlijn.contract.domain.Texting.locked;
import static nl.loodlijn.contract.domain.Texting.model;
import static nl.loodlijn.contract.domain.Texting.percentage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import nl.loodlijn.contract.domain.TextProblem.Code;

class ModelTextTest {
    @Test
    void articles_are_numbered_within_their_part_in_their_order() {
        ModelText model = model(locked("einde", Part.FIXED, "Tot slot."), locked("prijs", Part.GENERAL, "De prijs."),
                locked("duur", Part.GENERAL, "De duur."), locked("geschil", Part.FIXED, "Eerst praten."));

        assertThat(model.numbers()).containsExactly(java.util.Map.entry("prijs", "1.1"), java.util.Map.entry("duur", "1.2"),
                java.util.Map.entry("einde", "3.1"), java.util.Map.entry("geschil", "3.2"));
    }

    @Test
    void a_text_that_can_be_published_has_no_problems() {
        ModelText model = new ModelText(List.of(fill("opslag", "De {begrip:opslag} is {veld:hoogte}, zie {artikel:prijs}. {feit:PRICE}",
                percentage("hoogte", "10")), locked("prijs", "Vast.")),
                List.of(new DefinedTerm("opslag", "Opslag", "Wat de hoofdaannemer houdt: {feit:FEE}.")));

        assertThat(model.problems()).isEmpty();
    }

    @Test
    void circular_references_are_named_with_their_chain() {
        List<TextProblem> problems = model(locked("een", "Zie {artikel:twee}."), locked("twee", "Zie {artikel:drie} en {artikel:vier}."),
                locked("drie", "Zie {artikel:een}."), locked("vier", "Niets.")).problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.CIRCULAR_ARTICLES);
            assertThat(problem.articleCode()).isEqualTo("een");
            assertThat(problem.detail().dutch()).contains("3.1 → 3.2 → 3.3 → 3.1");
        });
    }

    @Test
    void an_article_that_refers_to_itself_is_a_circle_too() {
        assertThat(model(locked("een", "Zie {artikel:een}.")).problems()).extracting(TextProblem::code)
                .containsExactly(Code.CIRCULAR_ARTICLES);
    }

    @Test
    void definitions_that_explain_each_other_are_named_with_their_chain() {
        ModelText model = new ModelText(List.of(locked("een", "Tekst.")), List.of(new DefinedTerm("a", "Hulp", "Wat {begrip:b} krijgt."),
                new DefinedTerm("b", "Inwoner", "Wie {begrip:a} krijgt.")));

        assertThat(model.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.CIRCULAR_TERMS);
            assertThat(problem.detail().english()).contains("Hulp → Inwoner → Hulp");
        });
    }

    @Property(tries = 200)
    void there_is_a_circle_exactly_when_some_reference_does_not_lead_on(
            @ForAll @Size(max = 14) List<@IntRange(max = 48) Integer> references) {
        int count = 7;
        List<Article> articles = IntStream.range(0, count).mapToObj(from -> locked("a" + from, "Zie. " + references.stream()
                .filter(reference -> reference / count == from).map(reference -> "{artikel:a" + reference % count + "} ")
                .reduce("", String::concat))).toList();

        List<TextProblem> problems = new ModelText(articles, List.of()).problems();

        assertThat(problems.isEmpty()).isEqualTo(canBeTakenAwayOneByOne(references, count));
    }

    /** Whether one can go on taking away what refers to nothing that is left, until nothing is left. */
    private static boolean canBeTakenAwayOneByOne(List<Integer> references, int count) {
        List<Integer> left = new java.util.ArrayList<>(IntStream.range(0, count).boxed().toList());
        while (left.removeIf(node -> references.stream().noneMatch(one -> one / count == node && left.contains(one % count)))) {
            continue;
        }
        return left.isEmpty();
    }

    @Property
    void every_reference_resolves_or_is_a_problem(@ForAll Markup.Target target, @ForAll("names") String name) {
        String reference = "{" + target.word() + ":" + name + "}";
        ModelText model = new ModelText(List.of(fill("een", "Tekst {veld:hoogte} " + reference, percentage("hoogte", "10")),
                locked("prijs", "Vast.")), List.of(new DefinedTerm("zorg", "Zorg", "Hulp.")));

        NumberedArticle read = Assembly.of(model, Filling.EMPTY).articles().getFirst();
        boolean resolves = switch (target) {
            case ARTICLE -> name.equals("prijs");
            case TERM -> name.equals("zorg");
            case SLOT -> name.equals("hoogte");
            case FACT -> name.equals("FEE");
        };

        assertThat(model.problems().isEmpty()).isEqualTo(resolves);
        assertThat(read.text()).doesNotContain("{", "}");
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> names() {
        return net.jqwik.api.Arbitraries.of("prijs", "zorg", "hoogte", "FEE", "nergens", "PRIJS", "-", "a_b");
    }

    @Property
    void any_other_brace_is_a_problem(@ForAll("braced") String text) {
        List<TextProblem> problems = model(locked("een", "Tekst " + text)).problems();

        assertThat(problems).extracting(TextProblem::code).containsOnly(Code.STRAY_BRACE);
        assertThat(problems.getFirst().pointer()).isEqualTo("/articles/0/options/0/text");
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> braced() {
        return net.jqwik.api.Arbitraries.of("{", "}", "{}", "{artikel}", "{artikel:}", "{artikel:a b}", "{{artikel}}", "{onbekend:een}",
                "{Artikel:een}", "${een}", "{artikel:een", "{ artikel:een }");
    }

    @Test
    void states_and_what_they_hold_fit() {
        Slot slot = percentage("hoogte", "10");
        assertThat(codes(choose("een", new TextOption("a", "A", "Tekst.")))).containsExactly(Code.OPTIONS_DO_NOT_FIT_STATE);
        assertThat(codes(fill("een", "Tekst."))).containsExactly(Code.SLOTS_DO_NOT_FIT_STATE);
        assertThat(codes(new Article("een", Part.GENERAL, ArticleState.LOCKED, false, "Een",
                List.of(new TextOption("a", "", "{veld:hoogte}")), List.of(slot), "", ""))).containsExactly(Code.SLOTS_DO_NOT_FIT_STATE);
        assertThat(codes(new Article("een", Part.FIXED, ArticleState.FILL, false, "Een",
                List.of(new TextOption("a", "", "{veld:hoogte}")), List.of(slot), "", ""))).containsExactly(Code.FIXED_PART_NOT_LOCKED);
        assertThat(codes(fill("een", "{veld:hoogte}", slot, percentage("ander", "5")))).containsExactly(Code.SLOT_UNUSED);
        assertThat(codes(fill("een", "{veld:hoogte}", percentage("hoogte", "101")))).containsExactly(Code.SLOT_WITHOUT_SENSE);
        assertThat(codes(locked("Een", "Tekst."))).containsExactly(Code.CODE_MALFORMED);
        assertThat(codes(locked("een", " "))).containsExactly(Code.TEXT_MISSING);
        assertThat(codes(locked("een", "x".repeat(20_001)))).containsExactly(Code.TOO_LONG);
        assertThat(codes(locked("een", "Een."), locked("een", "Nog een."))).containsExactly(Code.CODE_TWICE);
        assertThat(codes()).containsExactly(Code.EMPTY);
    }

    @Test
    void a_slot_is_of_one_article() {
        assertThat(codes(fill("een", "{veld:hoogte}", percentage("hoogte", "10")), locked("twee", "{veld:hoogte}")))
                .containsExactly(Code.UNKNOWN_SLOT);
        assertThat(codes(fill("een", "{veld:hoogte}", percentage("hoogte", "10")),
                fill("twee", "{veld:hoogte}", percentage("hoogte", "9")))).containsExactly(Code.KEY_TWICE);
    }

    @Test
    void what_makes_a_sentence_read_otherwise_than_it_is_written_is_refused() {
        assertThat(codes(locked("een", "Betaal \u202E0001\u202C euro."))).containsExactly(Code.CHARACTER_NOT_ALLOWED);
        assertThat(codes(locked("een", "Nul\u0000"))).containsExactly(Code.CHARACTER_NOT_ALLOWED);
        assertThat(codes(locked("een", "Half \uD83D teken"))).containsExactly(Code.CHARACTER_NOT_ALLOWED);
        assertThat(codes(locked("een", "Een\u200Bwoord"))).containsExactly(Code.CHARACTER_NOT_ALLOWED);
        assertThat(codes(locked("een", "Café, € 5, ½, “citaat”, Łódź, 😀, co\u00ADöperatie\nnieuwe regel\tcel"))).isEmpty();
    }

    @Test
    void a_fact_that_agreements_of_a_kind_do_not_have_is_a_problem_for_that_kind() {
        ModelText model = model(locked("een", "De opslag is {feit:FEE}."));

        assertThat(model.problems(AgreementKind.HEAD_SUB)).isEmpty();
        assertThat(model.problems(AgreementKind.REGION_HEAD)).extracting(TextProblem::code).containsExactly(Code.FACT_OF_ANOTHER_KIND);
    }

    private static List<Code> codes(Article... articles) {
        return model(articles).problems().stream().map(TextProblem::code).toList();
    }
}
