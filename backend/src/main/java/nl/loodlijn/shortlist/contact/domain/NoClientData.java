package nl.loodlijn.shortlist.contact.domain;

import java.util.Optional;
import java.util.regex.Pattern;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.shortlist.imports.domain.NoCitizenServiceNumber;

/**
 * Nothing about one client (geen cliëntgegevens): a contact request says in general what is needed. Refused are a number that can be a
 * citizen service number ({@link NoCitizenServiceNumber}) and a date of birth. Source: AVG art. 5 (1)(c), data minimisation; Wabb art. 10.
 */
public enum NoClientData {
    CITIZEN_SERVICE_NUMBER("citizen-service-number", Message.of(
            "Hier staat een getal dat een burgerservicenummer kan zijn. Haal het weg: schrijf wat u zoekt zonder gegevens van een cliënt.",
            "This holds a number that can be a citizen service number (BSN). Remove it: write what you look for without data of a client.")),
    DATE_OF_BIRTH("date-of-birth", Message.of(
            "Hier staat een geboortedatum. Haal hem weg en noem zo nodig alleen de leeftijd.",
            "This holds a date of birth. Remove it, and give only the age if that is needed."));

    private static final Pattern BORN = Pattern.compile(
            "(?iu)\\b(geb\\.?|geboren|geboortedatum|gebdatum|g\\.d\\.|born|date of birth|dob)\\b?[^0-9\\n]{0,20}\\d{1,4}[-./ ]([0-9]{1,2}|[a-z]{3,9})[-./ ]\\d{2,4}");

    private final String code;
    private final Message detail;

    NoClientData(String code, Message detail) {
        this.code = code;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    public Message detail() {
        return detail;
    }

    /** What of a client a text holds; empty when it holds nothing that can be recognised. */
    public static Optional<NoClientData> brokenBy(String text) {
        if (NoCitizenServiceNumber.isBrokenBy(text)) {
            return Optional.of(CITIZEN_SERVICE_NUMBER);
        }
        return BORN.matcher(text).find() ? Optional.of(DATE_OF_BIRTH) : Optional.empty();
    }
}
