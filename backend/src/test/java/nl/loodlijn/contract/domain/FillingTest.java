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
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import nl.loodlijn.contract.domain.FillingProblem.Code;

class FillingTest {
    @Property
    void an_amount_one_cent_beyond_its_bound_is_a_problem(@ForAll @LongRange(max = 10_000_000_000L) long min,
            @ForAll @LongRange(max = 10_000_000_000L) long span) {
        Slot slot = new Slot.Amount("bedrag", "Bedrag", min, min + span);

        assertThat(codes(slot, new SlotValue.Amount(min))).isEmpty();
        assertThat(codes(slot, new SlotValue.Amount(min + span))).isEmpty();
        assertThat(codes(slot, new SlotValue.Amount(min - 1))).containsExactly(Code.SLOT_OUT_OF_BOUNDS);
        assertThat(codes(slot, new SlotValue.Amount(min + span + 1))).containsExactly(Code.SLOT_OUT_OF_BOUNDS);
    }

    @Test
    void every_kind_of_slot_has_its_bounds() {
        assertThat(codes(percentage("p", "10"), new SlotValue.Percentage(new BigDecimal("10.00")))).isEmpty();
        assertThat(codes(percentage("p", "10"), new SlotValue.Percentage(new BigDecimal("10.01"))))
                .containsExactly(Code.SLOT_OUT_OF_BOUNDS);
        assertThat(codes(percentage("p", "10"), new SlotValue.Percentage(new BigDecimal("6.601"))))
                .containsExactly(Code.SLOT_OUT_OF_BOUNDS);
        Slot day = new Slot.Day("d", "Dag", LocalDate.of(2027, 1, 1), null);
        assertThat(codes(day, new SlotValue.Day(LocalDate.of(2027, 1, 1)))).isEmpty();
        assertThat(codes(day, new SlotValue.Day(LocalDate.of(2026, 12, 31)))).containsExactly(Code.SLOT_OUT_OF_BOUNDS);
        Slot length = new Slot.Duration("m", "Termijn", Slot.Unit.MONTHS, 6, 24);
        assertThat(codes(length, new SlotValue.Duration(6))).isEmpty();
        assertThat(codes(length, new SlotValue.Duration(5))).containsExactly(Code.SLOT_OUT_OF_BOUNDS);
        Slot choice = new Slot.Choice("k", "Keuze", List.of("14 dagen", "30 dagen"));
        assertThat(codes(choice, new SlotValue.Choice("30 dagen"))).isEmpty();
        assertThat(codes(choice, new SlotValue.Choice("60 dagen"))).containsExactly(Code.SLOT_OUT_OF_BOUNDS);
        Slot party = new Slot.Party("w", "Wie", List.of(ContractParty.HEAD, ContractParty.SUB));
        assertThat(codes(party, new SlotValue.Party(ContractParty.SUB))).isEmpty();
        assertThat(codes(party, new SlotValue.Party(ContractParty.REGION))).containsExactly(Code.SLOT_OUT_OF_BOUNDS);
        assertThat(codes(party, new SlotValue.Unreadable("SUB "))).containsExactly(Code.SLOT_OUT_OF_BOUNDS);
        assertThat(codes(day, new SlotValue.Number(3))).containsExactly(Code.SLOT_OUT_OF_BOUNDS);
    }

    @Property
    void what_was_written_reads_as_it_was(@ForAll @LongRange(min = 0, max = 10_000) long number) {
        List<Slot> slots = List.of(percentage("p", "100"), new Slot.Amount("a", "A", 0, 1), new Slot.Day("d", "D", null, null),
                new Slot.Duration("l", "L", Slot.Unit.DAYS, 0, 1), new Slot.Number("n", "N", 0, 1), new Slot.Choice("c", "C", List.of()),
                new Slot.Party("w", "W", List.of()));
        List<SlotValue> values = List.of(new SlotValue.Percentage(BigDecimal.valueOf(number, 2)), new SlotValue.Amount(number),
                new SlotValue.Day(LocalDate.ofEpochDay(number)), new SlotValue.Duration((int) number), new SlotValue.Number((int) number),
                new SlotValue.Choice("keuze " + number), new SlotValue.Party(ContractParty.HEAD));

        for (int i = 0; i < slots.size(); i++) {
            assertThat(SlotValue.read(slots.get(i), values.get(i).written())).isEqualTo(values.get(i));
        }
    }

    @Property
    void anything_that_is_written_is_read_or_said_to_be_unreadable(@ForAll String text) {
        assertThat(SlotValue.read(percentage("p", "10"), text)).isNotNull();
        assertThat(SlotValue.read(new Slot.Amount("a", "A", 0, 1), text)).isNotNull();
        assertThat(SlotValue.read(new Slot.Day("d", "D", null, null), text)).isNotNull();
        assertThat(SlotValue.read(percentage("p", "10"), "1e999999999")).isEqualTo(new SlotValue.Unreadable("1e999999999"));
    }

    @Test
    void what_is_missing_is_named_with_its_place() {
        ModelText model = model(choose("betaling", new TextOption("a", "Binnen 14 dagen", "14"), new TextOption("b", "Binnen 30", "30")),
                fill("opslag", "{veld:hoogte} van {feit:PRICE}", percentage("hoogte", "10")));

        List<FillingProblem> problems = Filling.EMPTY.problems(model);

        assertThat(problems).extracting(FillingProblem::code, FillingProblem::pointer).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Code.CHOICE_MISSING, "/choices/betaling"),
                org.assertj.core.groups.Tuple.tuple(Code.SLOT_MISSING, "/values/hoogte"),
                org.assertj.core.groups.Tuple.tuple(Code.FACT_MISSING, "/facts/PRICE"));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.detail().english()).isNotBlank());
    }

    @Test
    void a_slot_is_asked_for_only_where_the_chosen_text_uses_it() {
        ModelText model = model(new Article("opslag", Part.GENERAL, ArticleState.CHOOSE, false, "Opslag",
                List.of(new TextOption("geen", "Geen", "Geen opslag."), new TextOption("deel", "Een deel", "{veld:hoogte}")),
                List.of(percentage("hoogte", "10")), "", ""));

        assertThat(codes(model, choosing("opslag", "geen"))).isEmpty();
        assertThat(codes(model, choosing("opslag", "deel"))).containsExactly(Code.SLOT_MISSING);
        assertThat(codes(model, choosing("opslag", "veel"))).containsExactly(Code.CHOICE_UNKNOWN);
        assertThat(codes(model, choosing("ander", "geen"))).containsExactly(Code.ARTICLE_UNKNOWN, Code.CHOICE_MISSING);
    }

    @Test
    void only_an_optional_article_is_left_out() {
        ModelText model = model(optional("bibob", "Bibob."), locked("einde", "Einde."));

        assertThat(codes(model, leftOut("bibob"))).isEmpty();
        assertThat(codes(model, leftOut("einde"))).containsExactly(Code.NOT_OPTIONAL);
        assertThat(codes(model, leftOut("nergens"))).containsExactly(Code.ARTICLE_UNKNOWN);
    }

    @Test
    void a_departure_has_an_article_a_text_and_a_reason() {
        ModelText model = model(optional("bibob", "Bibob."), locked("einde", Part.FIXED, "Einde."));

        assertThat(codes(model, deviating(new Deviation("bibob", "Anders, zie {artikel:einde}.", "Zo besloten.")))).isEmpty();
        assertThat(codes(model, deviating(new Deviation("bibob", " ", " "))))
                .containsExactly(Code.DEVIATION_WITHOUT_TEXT, Code.DEVIATION_WITHOUT_REASON);
        assertThat(codes(model, deviating(new Deviation("bibob", "{x}", "R.")))).containsExactly(Code.DEVIATION_REFERS_TO_NOTHING);
        assertThat(codes(model, deviating(new Deviation("bibob", "{artikel:x}", "R."))))
                .containsExactly(Code.DEVIATION_REFERS_TO_NOTHING);
        assertThat(codes(model, deviating(new Deviation("nergens", "T.", "R.")))).containsExactly(Code.ARTICLE_UNKNOWN);
        assertThat(codes(model, deviating(new Deviation("einde", "T.", "R.")))).containsExactly(Code.DEVIATION_OF_FIXED_PART);
        assertThat(codes(model, deviating(new Deviation("bibob", "T.", "R."), new Deviation("bibob", "U.", "R."))))
                .containsExactly(Code.DEVIATION_TWICE);
        assertThat(codes(model, new Filling(Map.of(), Set.of("bibob"), Map.of(), Map.of(),
                List.of(new Deviation("bibob", "T.", "R."))))).containsExactly(Code.DEVIATION_OF_LEFT_OUT);
        assertThat(codes(model, deviating(new Deviation("bibob", "Betaal \u202E1", "R.")))).containsExactly(Code.CHARACTER_NOT_ALLOWED);
    }

    @Test
    void a_name_that_disguises_itself_is_refused() {
        assertThat(codes(model(locked("een", "{feit:SUB_NAME}")), facts(Map.of(Fact.SUB_NAME, "Praktijk \u202Edniweez"))))
                .containsExactly(Code.CHARACTER_NOT_ALLOWED);
    }

    private static Filling choosing(String article, String option) {
        return new Filling(Map.of(article, option), Set.of(), Map.of(), Map.of(), List.of());
    }

    private static List<Code> codes(Slot slot, SlotValue value) {
        return codes(model(fill("een", "{veld:" + slot.key() + "}", slot)), values(Map.of(slot.key(), value)));
    }

    private static List<Code> codes(ModelText model, Filling filling) {
        return filling.problems(model).stream().map(FillingProblem::code).toList();
    }
}
