package nl.loodlijn.contract.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.Deviation;
import nl.loodlijn.contract.domain.Fact;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.Slot;
import nl.loodlijn.contract.domain.SlotValue;

/**
 * What an agreement makes of a model, as JSON. The terms that the text takes over are not in it.
 *
 * @param values by the key of the slot: a percentage with a point before its decimals, an amount in cents, a day as 2027-01-31, a length or
 *        number in figures, an option in full, a party by its name
 */
@Serdeable
@Introspected
public record FillingJson(@Nullable Map<String, String> choices, @Nullable List<String> leftOut, @Nullable Map<String, String> values,
        @Nullable List<DeviationJson> deviations) {
    /** A departure from the model as JSON. */
    @Serdeable
    @Introspected
    public record DeviationJson(String articleCode, @Nullable String text, @Nullable String reason) {
        public static DeviationJson of(Deviation deviation) {
            return new DeviationJson(deviation.articleCode(), deviation.text(), deviation.reason());
        }

        public Deviation read() {
            return new Deviation(articleCode, text == null ? "" : text.strip(), reason == null ? "" : reason.strip());
        }
    }

    /** Sorted, so that the same filling is the same JSON. */
    public static FillingJson of(Filling filling) {
        Map<String, String> values = new TreeMap<>();
        filling.values().forEach((key, value) -> values.put(key, value.written()));
        return new FillingJson(new TreeMap<>(filling.choices()), List.copyOf(new TreeSet<>(filling.leftOut())), values,
                filling.deviations().stream().map(DeviationJson::of).toList());
    }

    /** Reads values as the slots of this model want them; one of a slot that is not there stays, so that it is told. */
    public Filling read(ModelText model, Map<Fact, String> facts) {
        Map<String, Slot> slots = new HashMap<>();
        model.articles().forEach(article -> article.slots().forEach(slot -> slots.put(slot.key(), slot)));
        Map<String, SlotValue> read = new HashMap<>();
        if (values != null) {
            values.forEach((key, text) -> {
                Slot slot = slots.get(key);
                read.put(key, slot == null ? new SlotValue.Unreadable(text) : SlotValue.read(slot, text.strip()));
            });
        }
        return new Filling(choices == null ? Map.of() : choices, leftOut == null ? Set.of() : Set.copyOf(leftOut), read, facts,
                deviations == null ? List.of() : deviations.stream().map(DeviationJson::read).toList());
    }
}
