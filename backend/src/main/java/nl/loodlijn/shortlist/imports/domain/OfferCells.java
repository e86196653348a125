package nl.loodlijn.shortlist.imports.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads cells about for whom an offer is, where it is given and whether there is room. */
final class OfferCells {
    private static final Pattern CODE = Pattern.compile("([0-9]{2})(?:[ :.-].*)?");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,3})(?:\\s*(?:jaar|years?))?");
    private static final int OLDEST = 120;
    private static final int MOST_PLACES = 999;
    private static final int FARTHEST_KM = 300;
    private static final Pattern KILOMETRES = Pattern.compile("\\s*(km|kilometers?|kilometres?)$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> HELP_FORMS = Set.of("01", "02", "03", "04", "11", "12", "13", "14");
    private static final Map<String, Boolean> YES_OR_NO = Map.of("ja", true, "yes", true, "j", true, "x", true, "1", true, "nee", false,
            "no",
            false, "n", false, "0", false);
    private static final Map<String, String> SETTINGS = Map.ofEntries(Map.entry("op locatie", "LOCATION"), Map.entry("locatie", "LOCATION"),
            Map.entry("at the provider", "LOCATION"), Map.entry("thuis", "HOME"), Map.entry("at home", "HOME"), Map.entry("home", "HOME"),
            Map.entry("op school", "SCHOOL"), Map.entry("school", "SCHOOL"), Map.entry("at school", "SCHOOL"),
            Map.entry("online", "ONLINE"), Map.entry("location", "LOCATION"));
    private static final Map<String, String> LANGUAGES = languages();

    private OfferCells() {
    }

    static Parsed<List<String>> categories(String cell) {
        return coded(cell, code -> isCategory(Integer.parseInt(code)), "not-a-category",
                "Schrijf de productcategorie als code van twee cijfers, zoals 45.",
                "Write the product category as a code of two figures, such as 45.");
    }

    /** Forms of youth care as Statistics Netherlands (CBS) counts them. */
    static Parsed<List<String>> helpForms(String cell) {
        return coded(cell, HELP_FORMS::contains, "not-a-form-of-care",
                "Schrijf de vorm van jeugdhulp als code van het CBS, zoals 02 (ambulant op locatie van de aanbieder).",
                "Write the form of youth care as its code of CBS, such as 02 (outpatient at the provider).");
    }

    static Parsed<List<String>> settings(String cell) {
        return named(cell, SETTINGS, "not-a-setting", "Schrijf op locatie, thuis, op school of online.",
                "Write at the provider, at home, at school or online.");
    }

    static Parsed<List<String>> languages(String cell) {
        return named(cell, LANGUAGES, "not-a-language", "Schrijf een taal bij haar naam of haar code, zoals Turks of tr.",
                "Write a language by its name or its code, such as Turkish or tr.");
    }

    static Parsed<Integer> age(String cell) {
        return number(cell, OLDEST);
    }

    static Parsed<Integer> kilometres(String cell) {
        return number(KILOMETRES.matcher(Words.oneLine(cell)).replaceFirst(""), FARTHEST_KM);
    }

    static Parsed<Boolean> yesOrNo(String cell) {
        Boolean said = YES_OR_NO.get(Words.fold(cell));
        return said == null
                ? Parsed.refused("not-yes-or-no", "Schrijf ja of nee.", "Write yes or no.")
                : Parsed.of(said);
    }

    static Parsed<Integer> places(String cell) {
        return number(cell, MOST_PLACES);
    }

    /** Codes of two figures; what is written behind one, such as its name, is not read. */
    private static Parsed<List<String>> coded(String cell, Predicate<String> isKnown, String fault, String dutch, String english) {
        List<String> codes = new ArrayList<>();
        for (String item : items(cell)) {
            Matcher code = CODE.matcher(item);
            if (!code.matches() || !isKnown.test(code.group(1))) {
                return Parsed.refused(fault, dutch, english);
            }
            codes.add(code.group(1));
        }
        return Parsed.of(codes.stream().distinct().toList());
    }

    private static Parsed<Integer> number(String cell, int most) {
        Matcher number = NUMBER.matcher(Words.oneLine(cell));
        if (!number.matches() || Integer.parseInt(number.group(1)) > most) {
            return Parsed.refused("not-a-number", "Schrijf een getal van 0 tot en met " + most + ".",
                    "Write a number from 0 to " + most + ".");
        }
        return Parsed.of(Integer.valueOf(number.group(1)));
    }

    private static Parsed<List<String>> named(String cell, Map<String, String> names, String code, String dutch, String english) {
        List<String> found = new ArrayList<>();
        for (String item : items(cell)) {
            String value = names.get(item.toLowerCase(Locale.ROOT));
            if (value == null) {
                return Parsed.refused(code, dutch, english);
            }
            found.add(value);
        }
        return Parsed.of(found.stream().distinct().toList());
    }

    private static List<String> items(String cell) {
        return Arrays.stream(cell.split("[,;|/\n]")).map(Words::oneLine).filter(item -> !item.isEmpty()).toList();
    }

    /** JZ020 has 31 to 38 and 40 to 55, WMO020 has 01 to 18. */
    private static boolean isCategory(int code) {
        return code >= 1 && code <= 18 || code >= 31 && code <= 38 || code >= 40 && code <= 55;
    }

    private static Map<String, String> languages() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            names.put(code, code);
            names.put(language.getDisplayLanguage(Locale.of("nl")).toLowerCase(Locale.ROOT), code);
            names.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        return Map.copyOf(names);
    }
}
