package nl.loodlijn.contract.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an agreement makes of a model: everything that its text takes beside the model.
 *
 * @param choices code of the chosen option by code of the article
 * @param leftOut codes of the optional articles that do not hold (NVT)
 * @param values what was filled in, by the key of the slot; what the chosen texts do not use has no effect
 * @param facts the terms of the agreement in words. A line is a row and a tab parts its cells where it is a table, headings first
 */
public record Filling(Map<String, String> choices, Set<String> leftOut, Map<String, SlotValue> values, Map<Fact, String> facts,
        List<Deviation> deviations) {
    public static final Filling EMPTY = new Filling(Map.of(), Set.of(), Map.of(), Map.of(), List.of());

    public Filling {
        choices = Map.copyOf(choices);
        leftOut = Set.copyOf(leftOut);
        values = Map.copyOf(values);
        facts = Map.copyOf(facts);
        deviations = List.copyOf(deviations);
    }

    /** What is missing or does not fit; empty when a contract can be made of it. */
    public List<FillingProblem> problems(ModelText model) {
        return new FillingCheck(model, this).problems();
    }
}
