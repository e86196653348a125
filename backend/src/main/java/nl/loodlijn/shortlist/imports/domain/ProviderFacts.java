package nl.loodlijn.shortlist.imports.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet can tell about a provider (aanbieder); null: nothing said, which changes nothing.
 *
 * @param details what it tells besides, by the name of the field, such as {@code legalForm}; a fact of which there is one is a list of one
 */
public record ProviderFacts(String name, @Nullable String kvk, @Nullable String phone, @Nullable String email, @Nullable String website,
        Map<String, List<String>> details) {
    public ProviderFacts {
        details = Map.copyOf(details);
    }

    /** Without more than how it is reached. */
    public ProviderFacts(String name, @Nullable String kvk, @Nullable String phone, @Nullable String email, @Nullable String website) {
        this(name, kvk, phone, email, website, Map.of());
    }

    /** The form in which two ways of writing one name are equal. */
    public static String keyOf(String name) {
        String folded = Words.fold(name);
        return folded.isEmpty() ? Words.oneLine(name) : folded;
    }

    /** The same provider under another number. */
    public ProviderFacts withKvk(String number) {
        return new ProviderFacts(name, number, phone, email, website, details);
    }

    /**
     * The details when these are said too: they take the place of what there was. Establishments are added, because a list may name a few of many.
     *
     * @param said by the name of the field
     */
    public Map<String, List<String>> detailsWith(Map<String, List<String>> said) {
        Map<String, List<String>> all = new LinkedHashMap<>(details);
        said.forEach((field, values) -> all.merge(field, values, (before, after) -> field.equals(ImportField.ESTABLISHMENTS.id())
                ? Stream.concat(before.stream(), after.stream()).distinct().toList()
                : after));
        return all;
    }

    /** By what the provider is recognised: its number when it has one, otherwise its name. */
    public String key() {
        return kvk == null ? "name:" + keyOf(name) : "kvk:" + kvk;
    }
}
