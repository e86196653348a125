package nl.loodlijn.shortlist.imports.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a provider can be reached. */
public final class ContactDetails {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>()\",;:]+@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,40}");
    private static final int EMAIL_CHARACTERS = 254;
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 15;

    private ContactDetails() {
    }

    /** An address of one mailbox. */
    public static Parsed<String> email(String cell) {
        String address = cell.strip();
        if (EMAIL.matcher(address).matches() && address.length() <= EMAIL_CHARACTERS) {
            return Parsed.of(address);
        }
        return Parsed.refused("email-not-valid", "Schrijf een enkel e-mailadres, zoals info@voorbeeld.nl.",
                "Write a single e-mail address, such as info@voorbeeld.nl.");
    }

    /** Six to fifteen digits (E.164), written with spaces, hyphens or brackets. */
    public static Parsed<String> phone(String cell) {
        String number = Words.oneLine(cell);
        long digits = number.chars().filter(Character::isDigit).count();
        if (PHONE.matcher(number).matches() && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS) {
            return Parsed.of(number);
        }
        return Parsed.refused("phone-not-valid", "Schrijf een enkel telefoonnummer, zoals 072 123 45 67.",
                "Write a single telephone number, such as 072 123 45 67.");
    }

    /** A web address; {@code https://} is put before one that starts with {@code www.} */
    public static Parsed<String> url(String cell, int characters) {
        String written = cell.strip();
        String address = written.toLowerCase(Locale.ROOT).startsWith("www.") ? "https://" + written : written;
        if (address.length() <= characters && isWeb(address)) {
            return Parsed.of(address);
        }
        return Parsed.refused("url-not-valid", "Schrijf een webadres dat met https:// of http:// begint.",
                "Write a web address that starts with https:// or http://.");
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            return uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null && scheme != null
                    && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
