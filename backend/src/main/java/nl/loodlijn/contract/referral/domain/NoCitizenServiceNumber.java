package nl.loodlijn.contract.referral.domain;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.loodlijn.platform.privacy.CitizenServiceNumber;
import nl.loodlijn.platform.problem.Message;

/**
 * No citizen service number (burgerservicenummer, BSN) stands in a referral form: nine digits that pass the 11-test, written together, or with single
 * dots, spaces, hyphens or slashes between them. Source: Wabb art. 10, AVG art. 5 (1)(c). One with its leading zero left out is not recognised.
 */
public final class NoCitizenServiceNumber {
    public static final String CODE = "citizen-service-number";
    public static final Message DETAIL = Message.of(
            "Hier staat een getal dat een burgerservicenummer kan zijn. Haal het weg en gebruik uw eigen kenmerk.",
            "This holds a number that can be a citizen service number (BSN). Remove it and use your own reference.");
    private static final Pattern SPREAD = Pattern.compile("(?<!\\d)(?<!\\d[ ./-])\\d(?:[ ./-]?\\d){8}(?![ ./-]?\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,2}([-/. ])\\d{1,2}\\1\\d{4}(?!\\d)");

    private NoCitizenServiceNumber() {
    }

    public static boolean isBrokenBy(String text) {
        String plain = plain(text);
        if (CitizenServiceNumber.canBeIn(plain)) {
            return true;
        }
        Matcher candidates = SPREAD.matcher(plain);
        while (candidates.find()) {
            String found = candidates.group();
            if (!DAY.matcher(found).find() && CitizenServiceNumber.canBeIn(found.replaceAll("\\D", ""))) {
                return true;
            }
        }
        return false;
    }

    /** Digits of any script as 0 to 9, spaces and hyphens of any kind as the plain ones, and nothing that is not seen. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT).forEach(point -> {
                    int type = Character.getType(point);
                    if (Character.isDigit(point)) {
                        plain.append(Character.digit(point, 10));
                    } else if (type == Character.SPACE_SEPARATOR || point == '\t') {
                        plain.append(' ');
                    } else if (type == Character.DASH_PUNCTUATION) {
                        plain.append('-');
                    } else {
                        plain.appendCodePoint(point);
                    }
                });
        return plain.toString();
    }
}
