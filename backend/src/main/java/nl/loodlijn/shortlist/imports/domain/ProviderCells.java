package nl.loodlijn.shortlist.imports.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import nl.loodlijn.platform.privacy.CitizenServiceNumber;

/** What a provider is besides its name and how it is reached: numbers, contacts, marks. Every fact is a list, of one where there can be only one. */
final class ProviderCells {
    private static final Pattern AGB = Pattern.compile("[0-9]{8}");
    private static final Pattern ESTABLISHMENT = Pattern.compile("[0-9]{12}");
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
    private static final int MOST_ITEMS = 100;
    private static final int ITEM_CHARACTERS = 150;
    private static final int URL_CHARACTERS = 500;

    private ProviderCells() {
    }

    /** Names, divided by {@code |} or a semicolon: a comma may stand within one. */
    static Parsed<List<String>> names(String cell) {
        List<String> names = Items.split(cell, cell.contains("|") ? "|" : ";");
        if (names.size() > MOST_ITEMS || names.stream().anyMatch(name -> name.length() > ITEM_CHARACTERS)) {
            return Parsed.refused("items-too-long", "Hooguit 100 waarden van 150 tekens, gescheiden door '|'.",
                    "At most 100 values of 150 characters, divided by '|'.");
        }
        return Parsed.of(names);
    }

    static Parsed<List<String>> text(String cell) {
        return Parsed.of(List.of(Words.oneLine(cell)));
    }

    /** Nine digits that pass the 11-test. */
    static Parsed<List<String>> rsin(String cell) {
        String digits = digits(cell);
        return NINE_DIGITS.matcher(digits).matches() && CitizenServiceNumber.canBeIn(digits)
                ? Parsed.of(List.of(digits))
                : Parsed.refused("rsin-not-valid", "Een RSIN heeft negen cijfers die bij elkaar passen (11-proef).",
                        "An RSIN has nine figures that fit together (11-test).");
    }

    /** Numbers in the national register of care providers (Vektis). */
    static Parsed<List<String>> agb(String cell) {
        return numbers(cell, AGB, "agb-not-eight-digits", "Een AGB-code heeft acht cijfers. Zet bij meer codes een puntkomma ertussen.",
                "An AGB code has eight figures. Put a semicolon between several codes.");
    }

    /** Numbers of establishments in the trade register. */
    static Parsed<List<String>> establishments(String cell) {
        return numbers(cell, ESTABLISHMENT, "establishment-not-twelve-digits",
                "Een vestigingsnummer heeft twaalf cijfers. Zet bij meer nummers een puntkomma ertussen.",
                "An establishment number has twelve figures. Put a semicolon between several numbers.");
    }

    static Parsed<List<String>> phone(String cell) {
        return single(ContactDetails.phone(cell));
    }

    static Parsed<List<String>> email(String cell) {
        return single(ContactDetails.email(cell));
    }

    static Parsed<List<String>> url(String cell) {
        return single(ContactDetails.url(cell, URL_CHARACTERS));
    }

    private static Parsed<List<String>> single(Parsed<String> parsed) {
        return switch (parsed) {
            case Parsed.Value<String>(String value) -> Parsed.of(List.of(value));
            case Parsed.Refused<String> refused -> new Parsed.Refused<>(refused.code(), refused.detail());
        };
    }

    private static Parsed<List<String>> numbers(String cell, Pattern form, String code, String dutch, String english) {
        List<String> numbers = new ArrayList<>();
        for (String item : Items.splitLeniently(cell, "|")) {
            String digits = digits(item);
            if (!form.matcher(digits).matches()) {
                return Parsed.refused(code, dutch, english);
            }
            numbers.add(digits);
        }
        return numbers.size() > MOST_ITEMS ? Parsed.refused(code, dutch, english) : Parsed.of(numbers.stream().distinct().toList());
    }

    private static String digits(String text) {
        return text.replaceAll("[\\s.\\u00A0-]", "");
    }
}
