package nl.loodlijn.contract.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small texts for tests. */
final class Texting {
    private Texting() {
    }

    static Article locked(String code, String text) {
        return locked(code, Part.FIXED, text);
    }

    static Article locked(String code, Part part, String text) {
        return new Article(code, part, ArticleState.LOCKED, false, "Over " + code, List.of(new TextOption("tekst", "", text)), List.of(),
                "", "");
    }

    static Article optional(String code, String text) {
        return new Article(code, Part.GENERAL, ArticleState.LOCKED, true, "Over " + code, List.of(new TextOption("tekst", "", text)),
                List.of(), "", "");
    }

    static Article fill(String code, String text, Slot... slots) {
        return new Article(code, Part.INDIVIDUAL, ArticleState.FILL, false, "Over " + code, List.of(new TextOption("tekst", "", text)),
                List.of(slots), "", "");
    }

    static Article choose(String code, TextOption... options) {
        return new Article(code, Part.GENERAL, ArticleState.CHOOSE, false, "Over " + code, List.of(options), List.of(), "", "");
    }

    static Slot.Percentage percentage(String key, String max) {
        return new Slot.Percentage(key, "Opslag", BigDecimal.ZERO, new BigDecimal(max));
    }

    static ModelText model(Article... articles) {
        return new ModelText(List.of(articles), List.of());
    }

    static Filling values(Map<String, SlotValue> values) {
        return new Filling(Map.of(), Set.of(), values, Map.of(), List.of());
    }

    static Filling facts(Map<Fact, String> facts) {
        return new Filling(Map.of(), Set.of(), Map.of(), facts, List.of());
    }

    static Filling leftOut(String... codes) {
        return new Filling(Map.of(), Set.of(codes), Map.of(), Map.of(), List.of());
    }

    static Filling deviating(Deviation... deviations) {
        return new Filling(Map.of(), Set.of(), Map.of(), Map.of(), List.of(deviations));
    }
}
