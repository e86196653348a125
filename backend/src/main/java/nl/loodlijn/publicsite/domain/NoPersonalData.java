package nl.loodlijn.publicsite.domain;

import java.util.Optional;
import java.util.regex.Pattern;

import nl.loodlijn.platform.privacy.CitizenServiceNumber;
import nl.loodlijn.platform.problem.Message;

/**
 * Nothing about the writer or a client (geen persoonsgegevens) in what anyone writes on the public site. A number that can be a citizen service number and a
 * date of birth are refused. An e-mail address or a telephone number may be the right one of the provider, so the writer is asked. Source: AVG art. 5 (1)(c),
 * data minimisation; Wabb art. 10.
 */
public enum NoPersonalData {
    CITIZEN_SERVICE_NUMBER(true, Message.of(
            "Hier staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg. Wij willen niets over u weten.",
            "This holds a number that can be a citizen service number (BSN). Remove it. We do not want to know anything about you.")),
    DATE_OF_BIRTH(true, Message.of("Hier staat een geboortedatum. Haal hem weg. Wij willen niets over u weten.",
            "This holds a date of birth. Remove it. We do not want to know anything about you.")),
    WAY_TO_REACH(false, Message.of(
            "Hier staat een telefoonnummer of e-mailadres. Is het van uzelf? Haal het dan weg: wij bellen of mailen u niet. Is het van de aanbieder of de gemeente? Zet dan een vinkje hieronder.",
            "This holds a telephone number or an e-mail address. Is it your own? Then remove it: we do not call or mail you. Does it belong to the provider or the municipality? Then tick the box below."));

    private static final Pattern BORN = Pattern.compile(
            "(?iu)\\b(geb\\.?|geboren|geboortedatum|gebdatum|g\\.d\\.|born|date of birth|dob)\\b?[^0-9\\n]{0,20}\\d{1,4}[-./ ]([0-9]{1,2}|[a-z]{3,9})[-./ ]\\d{2,4}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>()]{1,64}@[^\\s@<>()]{1,100}\\.[A-Za-z]{2,24}");
    private static final Pattern TELEPHONE = Pattern.compile("(?<![0-9])(\\+|00|0)[1-9]([-. ()]{0,2}[0-9]){7,11}(?![0-9])");

    private final boolean refused;
    private final Message text;

    NoPersonalData(boolean refused, Message text) {
        this.refused = refused;
        this.text = text;
    }

    /** Whether it is refused whatever the writer says; otherwise the writer is asked. */
    public boolean isRefused() {
        return refused;
    }

    public Message text() {
        return text;
    }

    /** The gravest that a text holds; empty when it holds nothing that can be recognised. */
    public static Optional<NoPersonalData> brokenBy(String text) {
        if (CitizenServiceNumber.canBeIn(text)) {
            return Optional.of(CITIZEN_SERVICE_NUMBER);
        }
        if (BORN.matcher(text).find()) {
            return Optional.of(DATE_OF_BIRTH);
        }
        return MAIL.matcher(text).find() || TELEPHONE.matcher(text).find() ? Optional.of(WAY_TO_REACH) : Optional.empty();
    }
}
