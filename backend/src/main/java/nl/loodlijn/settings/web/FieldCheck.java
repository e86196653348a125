package nl.loodlijn.settings.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** Reads the fields of a form one by one and remembers what is wrong, so that all of it can be told at once. */
final class FieldCheck {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"()\\p{Cntrl}]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()-]{2,38}");
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_WEBSITE = 300;

    private final List<Refusal.FieldError> errors = new ArrayList<>();

    void refuse(String pointer, String code, Message detail) {
        errors.add(new Refusal.FieldError(pointer, code, detail));
    }

    /** A text without spaces around it; null when nothing was typed. */
    @Nullable
    String text(String pointer, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > longest || text.chars().anyMatch(FieldCheck::isNoText)) {
            refuse(pointer, "too-long", Message.of("Gebruik hooguit " + longest + " tekens.", "Use at most " + longest + " characters."));
        }
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String phone(String pointer, @Nullable String typed) {
        String phone = typed == null ? "" : typed.strip();
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            refuse(pointer, "not-a-phone-number",
                    Message.of("Vul een telefoonnummer in, zoals 072 123 45 67 of 14 072.",
                            "Fill in a telephone number, such as 072 123 45 67."));
        }
        return phone.isEmpty() ? null : phone;
    }

    @Nullable
    String email(String pointer, @Nullable String typed) {
        String email = typed == null ? "" : typed.strip();
        if (!email.isEmpty() && (email.length() > LONGEST_ADDRESS || !ADDRESS.matcher(email).matches())) {
            refuse(pointer, "not-an-address", Message.of("Vul een e-mailadres in, zoals naam@gemeente.nl.",
                    "Fill in an e-mail address, such as name@municipality.nl."));
        }
        return email.isEmpty() ? null : email;
    }

    @Nullable
    String website(String pointer, @Nullable String typed) {
        String website = typed == null ? "" : typed.strip();
        if (!website.isEmpty() && (website.length() > LONGEST_WEBSITE || !isSecure(website))) {
            refuse(pointer, "not-a-website",
                    Message.of("Vul een adres in dat begint met https://.", "Fill in an address that begins with https://."));
        }
        return website.isEmpty() ? null : website;
    }

    @Nullable
    Integer between(String pointer, @Nullable Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            refuse(pointer, "out-of-range",
                    Message.of("Vul een getal in van " + least + " tot en met " + most + ".",
                            "Fill in a number from " + least + " to " + most + "."));
        }
        return number;
    }

    /** @throws Refusal naming every field that is wrong */
    void done() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r';
    }

    private static boolean isSecure(String website) {
        try {
            URI address = URI.create(website);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
