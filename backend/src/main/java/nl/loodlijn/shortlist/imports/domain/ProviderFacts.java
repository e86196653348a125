package nl.loodlijn.shortlist.imports.domain;

import org.jspecify.annotations.Nullable;

/** What a spreadsheet can tell about a provider (aanbieder); null: nothing said, which changes nothing. */
public record ProviderFacts(String name, @Nullable String kvk, @Nullable String phone, @Nullable String email, @Nullable String website) {
    /** The form in which two ways of writing one name are equal. */
    public static String keyOf(String name) {
        String folded = Words.fold(name);
        return folded.isEmpty() ? Words.oneLine(name) : folded;
    }

    /** The same provider under another number. */
    public ProviderFacts withKvk(String number) {
        return new ProviderFacts(name, number, phone, email, website);
    }

    /** By what the provider is recognised: its number when it has one, otherwise its name. */
    public String key() {
        return kvk == null ? "name:" + keyOf(name) : "kvk:" + kvk;
    }
}
