package nl.loodlijn.admission.domain;

import java.util.Optional;

import nl.loodlijn.platform.privacy.CitizenServiceNumber;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/**
 * An application is about an organisation: what can be a citizen service number (burgerservicenummer) does not enter its free texts. The RSIN,
 * which passes the same test, has a field of its own. Source: AVG art. 5 (1)(c), data minimisation; Wabb art. 10.
 */
public final class NoCitizenServiceNumber {
    private static final Message DETAIL = Message.of(
            "Hier staat een getal dat een burgerservicenummer kan zijn. Haal het weg: een aanvraag gaat niet over personen. Het RSIN hoort alleen bij de gegevens.",
            "This holds a number that can be a citizen service number (BSN). Remove it: an application is not about persons. The RSIN belongs to the details only.");

    private NoCitizenServiceNumber() {
    }

    /** What is wrong with a text; empty when nothing is. */
    public static Optional<Refusal.FieldError> brokenBy(String pointer, String text) {
        return CitizenServiceNumber.canBeIn(text)
                ? Optional.of(new Refusal.FieldError(pointer, "citizen-service-number", DETAIL))
                : Optional.empty();
    }
}
