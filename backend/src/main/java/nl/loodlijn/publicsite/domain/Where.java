package nl.loodlijn.publicsite.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.loodlijn.reference.PlaceKey;

/** Where somebody says to live. */
public sealed interface Where {
    /** Nothing was typed. */
    record Nowhere() implements Where {
    }

    /** @param pc4 the four figures of a postcode; letters that were typed are let go */
    record Postcode(String pc4) implements Where {
    }

    /** @param code GM and four figures: a choice from a list of municipalities */
    record MunicipalityCode(String code) implements Where {
    }

    /**
     * The name of a place or municipality.
     *
     * @param key the name in the form in which names are compared
     */
    record Name(String typed, String key) implements Where {
    }

    /** Something with figures that is no postcode. */
    record Unreadable(String typed) implements Where {
    }

    /** More characters than any name has are cut off. */
    int LONGEST = 80;

    /** Four figures, two letters or none, and the place behind it as on an envelope or nothing. */
    Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3})(?:\\s?[A-Za-z]{2})?(?:,?\\s[^0-9]{4,})?");
    String OF_THE_MUNICIPALITY = "gemeente ";
    Pattern CODE = Pattern.compile("GM[0-9]{4}");

    /** Understands what somebody typed. */
    static Where of(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        text = text.substring(0, Math.min(text.length(), LONGEST));
        Matcher postcode = POSTCODE.matcher(text);
        if (postcode.matches()) {
            return new Postcode(postcode.group(1));
        }
        if (CODE.matcher(text).matches()) {
            return new MunicipalityCode(text);
        }
        String key = PlaceKey.of(text);
        if (key.isEmpty()) {
            return text.isEmpty() ? new Nowhere() : new Unreadable(text);
        }
        return key.chars().anyMatch(Character::isDigit) ? new Unreadable(text) : new Name(text, withoutMunicipality(key));
    }

    private static String withoutMunicipality(String key) {
        return key.startsWith(OF_THE_MUNICIPALITY) ? key.substring(OF_THE_MUNICIPALITY.length()) : key;
    }
}
