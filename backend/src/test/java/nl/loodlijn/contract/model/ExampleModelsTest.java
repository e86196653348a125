package nl.loodlijn.contract.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import io.micronaut.json.JsonMapper;

import nl.loodlijn.contract.document.CanonicalContract;
import nl.loodlijn.contract.document.ContractDocuments;
import nl.loodlijn.contract.document.ContractHead;
import nl.loodlijn.contract.document.FillingJson;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.ArticleState;
import nl.loodlijn.contract.domain.Assembly;
import nl.loodlijn.contract.domain.ContractParty;
import nl.loodlijn.contract.domain.ContractText;
import nl.loodlijn.contract.domain.Fact;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.NumberedArticle;
import nl.loodlijn.contract.domain.Slot;
import nl.loodlijn.contract.domain.SlotValue;
import nl.loodlijn.contract.domain.Standing;
import nl.loodlijn.contract.domain.TextOption;
import nl.loodlijn.contract.domain.Variant;
import nl.loodlijn.contract.model.ExampleModels.Example;
import nl.loodlijn.testing.PdfJudge;

class ExampleModelsTest {
    private static final ExampleModels MODELS = new ExampleModels(JsonMapper.createDefault());

    static List<Example> all() {
        return MODELS.all();
    }

    @Test
    void there_is_one_for_every_kind_and_variant() {
        assertThat(MODELS.all()).hasSize(AgreementKind.values().length * Variant.values().length);
        assertThat(Arrays.stream(Variant.values()).map(variant -> MODELS.of(AgreementKind.HEAD_SUB, variant).orElseThrow()))
                .allSatisfy(model -> assertThat(model.text().articles()).hasSize(32));
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_can_be_published(Example model) {
        assertThat(model.text().problems(model.kind())).isEmpty();
        assertThat(model.text().articles()).allSatisfy(article -> {
            assertThat(article.explanation()).isNotBlank();
            assertThat(article.source()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_can_be_filled_in_with_whatever_is_chosen(Example model) {
        for (int choice = 0; choice < 3; choice++) {
            Filling filling = filled(model, choice);

            assertThat(filling.problems(model.text())).isEmpty();
            ContractText text = Assembly.of(model.text(), filling);
            assertThat(text.articles()).allSatisfy(article -> assertThat(article.text()).isNotBlank().doesNotContain("[", "{", "  "));
            assertThat(text.articles()).noneMatch(article -> article.standing() == Standing.LEFT_OUT);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_optional_can_be_left_out_of_each(Example model) {
        Set<String> optional = model.text().articles().stream().filter(Article::optional).map(Article::code).collect(Collectors.toSet());
        Filling filling = filled(model, 0);
        Filling without = new Filling(filling.choices(), optional, filling.values(), filling.facts(), List.of());

        assertThat(without.problems(model.text())).isEmpty();
        assertThat(Assembly.of(model.text(), without).articles().stream().filter(article -> article.standing() == Standing.LEFT_OUT))
                .extracting(NumberedArticle::code).containsExactlyInAnyOrderElementsOf(optional);
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_reads_the_same_after_it_was_json(Example model) throws java.io.IOException {
        JsonMapper json = JsonMapper.createDefault();

        ModelText read = Objects.requireNonNull(json.readValue(json.writeValueAsBytes(ModelTextJson.of(model.text())), ModelTextJson.class))
                .read();

        assertThat(read).isEqualTo(model.text());
        Filling filling = filled(model, 1);
        FillingJson written = Objects
                .requireNonNull(json.readValue(json.writeValueAsBytes(FillingJson.of(filling)), FillingJson.class));
        assertThat(written.read(read, filling.facts())).isEqualTo(filling);
    }

    @Test
    void a_contract_of_an_example_is_archival_and_accessible() {
        Example model = MODELS.of(AgreementKind.REGION_SUB, Variant.TASK).orElseThrow();
        ContractDocuments documents = new ContractDocuments(JsonMapper.createDefault());
        CanonicalContract contract = documents.canonical(
                new ContractHead(new UUID(0, 1), 1, "Jeugdhulp Praktijk Zeewind", model.kind(),
                        model.variant(), Instant.parse("2026-11-20T09:15:30Z"), LocalDate.of(2027, 1, 1), null,
                        List.of(new ContractHead.PartyInContract(ContractParty.REGION, "Regio Noord-Kennemerland", null, null),
                                new ContractHead.PartyInContract(ContractParty.SUB, "Praktijk Zeewind", "07654321", null)),
                        new ContractHead.ModelInContract(new UUID(0, 2), "Voorbeeld", 1), null, "5.1"),
                model.text(), filled(model, 1), null);

        byte[] pdf = documents.pdf(contract, List.of());

        assertThat(PdfJudge.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(PdfJudge.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void the_bounds_are_those_of_the_standard() {
        Map<String, Slot> slots = MODELS.of(AgreementKind.HEAD_SUB, Variant.EFFORT).orElseThrow().text().articles().stream()
                .flatMap(article -> article.slots().stream()).collect(Collectors.toMap(Slot::key, slot -> slot));

        assertThat(slots.get("verlenging-melden")).isInstanceOfSatisfying(Slot.Duration.class, slot -> {
            assertThat(slot.unit()).isEqualTo(Slot.Unit.MONTHS);
            assertThat(slot.min()).isEqualTo(6);
        });
        assertThat(slots.get("clientenstop")).isInstanceOfSatisfying(Slot.Duration.class, slot -> {
            assertThat(slot.unit()).isEqualTo(Slot.Unit.DAYS);
            assertThat(slot.min()).isEqualTo(14);
        });
        assertThat(slots.get("klein-gebeurtenis")).isInstanceOfSatisfying(Slot.Amount.class,
                slot -> assertThat(slot.minCents()).isEqualTo(125_000_000));
        assertThat(slots.get("overig-jaar")).isInstanceOfSatisfying(Slot.Amount.class,
                slot -> assertThat(slot.minCents()).isEqualTo(500_000_000));
        assertThat(slots.get("korting")).isInstanceOfSatisfying(Slot.Percentage.class,
                slot -> assertThat(slot.max()).isEqualByComparingTo(new BigDecimal("5")));
    }

    /** @param choice which option is chosen where there are so many, else the last */
    static Filling filled(Example model, int choice) {
        Map<String, String> choices = new HashMap<>();
        Map<String, SlotValue> values = new HashMap<>();
        for (Article article : model.text().articles()) {
            if (article.state() == ArticleState.CHOOSE) {
                List<TextOption> options = article.options();
                choices.put(article.code(), options.get(Math.min(choice, options.size() - 1)).code());
            }
            article.slots().forEach(slot -> values.put(slot.key(), least(slot)));
        }
        Map<Fact, String> facts = Arrays.stream(Fact.values()).filter(fact -> fact.isOf(model.kind()))
                .collect(Collectors.toMap(fact -> fact, ExampleModelsTest::example));
        return new Filling(choices, Set.of(), values, facts, List.of());
    }

    private static SlotValue least(Slot slot) {
        return switch (slot) {
            case Slot.Percentage one -> new SlotValue.Percentage(one.min());
            case Slot.Amount one -> new SlotValue.Amount(one.minCents());
            case Slot.Day one -> new SlotValue.Day(one.earliest() == null ? LocalDate.of(2027, 1, 1) : one.earliest());
            case Slot.Duration one -> new SlotValue.Duration(one.min());
            case Slot.Number one -> new SlotValue.Number(one.min());
            case Slot.Choice one -> new SlotValue.Choice(one.options().getFirst());
            case Slot.Party one -> new SlotValue.Party(one.parties().getFirst());
        };
    }

    private static String example(Fact fact) {
        return switch (fact) {
            case REGION -> "Regio Noord-Kennemerland";
            case HEAD_NAME -> "Stichting Duinrand Jeugdhulp";
            case HEAD_KVK -> "01234567";
            case HEAD_AGB -> "30301234";
            case SUB_NAME -> "Praktijk Zeewind";
            case SUB_KVK -> "07654321";
            case SUB_AGB -> "30304321";
            case STARTS_ON -> "1 januari 2027";
            case ENDS_ON -> "31 december 2028";
            case NOTICE_MONTHS -> "6 maanden";
            case VARIANT -> "inspanningsgericht";
            case CATEGORIES -> "45 Ambulant en 54 Jeugd-ggz";
            case MUNICIPALITIES -> "Alkmaar, Bergen (NH.) en Heiloo";
            case TARGET_GROUPS -> "jeugdigen van 12 tot 18 jaar";
            case PRICE ->
                "Product\tEenheid\tPrijs per eenheid\n45A12 Ambulant individueel\tuur\t€ 81,20\n54001 Jeugd-ggz behandeling\tuur\t€ 104,65";
            case FEE -> "6,6%";
            case FEE_MAXIMUM -> "8%";
            case EARMARK -> "2% voor voorkomen";
            case FRAMEWORK -> "Raamovereenkomst Jeugdhulp van 1 juli 2026";
            case PROTOCOL -> "5.1";
            case RESPONSIBILITIES -> "Stap\tWie doet het\tWie weet ervan\nEerste gesprek\tde hoofdaannemer\tde onderaannemer\n"
                    + "Plan maken\tde onderaannemer\tde hoofdaannemer\nCrisis\tde hoofdaannemer\tde onderaannemer\n"
                    + "Afsluiten\tde onderaannemer\tde hoofdaannemer";
        };
    }
}
