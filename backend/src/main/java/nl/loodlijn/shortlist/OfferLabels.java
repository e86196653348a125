package nl.loodlijn.shortlist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import nl.loodlijn.platform.problem.Message;

/** What settings, ages, capacities and languages are called; lists of this product, and the languages of ISO 639-1 by the names of CLDR. */
public final class OfferLabels {
    private static final Map<String, Message> SETTINGS = ordered(Map.entry("LOCATION", Message.of("op locatie", "at the provider")),
            Map.entry("HOME", Message.of("thuis", "at home")), Map.entry("SCHOOL", Message.of("op school", "at school")),
            Map.entry("ONLINE", Message.of("online", "online")));
    private static final Map<String, Message> AGES = ordered(Map.entry("0-3", Message.of("0 t/m 3 jaar", "0 to 3 years")),
            Map.entry("4-11", Message.of("4 t/m 11 jaar", "4 to 11 years")),
            Map.entry("12-17", Message.of("12 t/m 17 jaar", "12 to 17 years")),
            Map.entry("18-22", Message.of("18 t/m 22 jaar", "18 to 22 years")),
            Map.entry("23-64", Message.of("23 t/m 64 jaar", "23 to 64 years")),
            Map.entry("65-", Message.of("65 jaar en ouder", "65 and older")));
    private static final Map<String, Message> CAPACITIES = ordered(Map.entry("accepting", Message.of("Neemt nu aan", "Takes people now")),
            Map.entry("places", Message.of("Heeft nu vrije plekken", "Has free places now")));
    private static final Map<String, Message> FRAMEWORK = ordered(Map.entry("signed", Message.of("Getekend", "Signed")),
            Map.entry("unsigned", Message.of("Niet getekend", "Not signed")));
    private static final Map<String, Message> ADMISSION = ordered(
            Map.entry("yes", Message.of("Toegelaten door de regio", "Admitted by the region")));
    private static final Map<String, Message> FAVOURITE = ordered(Map.entry("mine", Message.of("Door mij bewaard", "Saved by me")));
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    private OfferLabels() {
    }

    /** Where help is given. */
    public static Map<String, Message> settings() {
        return SETTINGS;
    }

    /** Bands of years, see the function search.age_bands. */
    public static Map<String, Message> ages() {
        return AGES;
    }

    /** What an offer has to give now, see the function search.capacity. */
    public static Map<String, Message> capacities() {
        return CAPACITIES;
    }

    /** Whether the framework agreement was signed. */
    public static Map<String, Message> framework() {
        return FRAMEWORK;
    }

    /** Whether the region admitted it on an application. */
    public static Map<String, Message> admission() {
        return ADMISSION;
    }

    /** Whether the reader marked it. */
    public static Map<String, Message> favourite() {
        return FAVOURITE;
    }

    public static boolean knowsLanguage(String code) {
        return LANGUAGES.contains(code);
    }

    public static String language(String code, Locale reader) {
        return Locale.of(code).getDisplayLanguage(reader);
    }

    /** A value without a name is shown as it is. */
    public static String in(Map<String, Message> labels, String value, Locale reader) {
        Message label = labels.get(value);
        return label == null ? value : label.in(reader);
    }

    @SafeVarargs
    private static Map<String, Message> ordered(Map.Entry<String, Message>... entries) {
        Map<String, Message> map = new LinkedHashMap<>();
        List.of(entries).forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return java.util.Collections.unmodifiableMap(map);
    }
}
