package nl.loodlijn.shortlist.contact;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.mail.Mail;
import nl.loodlijn.platform.security.PlatformAddress;

/** The mail to the named contact of a provider, who may have no account here; so it says how to reach who asks. We do not know the language, so it speaks both. */
@Singleton
final class ContactMail {
    private static final String TEXT = """
            Beste %1$s,

            %2$s van %3$s vraagt u iets via Loodlijn, het platform van %4$s%5$s:

            %6$s

            Antwoord aan %2$s: %7$s
            Of beantwoord het verzoek in Loodlijn: %8$s

            Stuur geen gegevens van cliënten per e-mail.

            --

            Dear %1$s,

            %2$s of %3$s asks you something through Loodlijn, the platform of %4$s%9$s; the text stands above.
            Answer %2$s: %7$s
            Or answer the request in Loodlijn: %8$s

            Do not send data of clients by e-mail.
            """;

    private final PlatformAddress address;

    ContactMail(PlatformAddress address) {
        this.address = address;
    }

    /** @param offer title of the offer that it is about; empty for the provider in general */
    Mail of(UUID id, ContactRepository.Reach reach, String email, Optional<String> offer, String needed) {
        String contact = reach.contactName() == null ? reach.providerName() : reach.contactName();
        String link = address.of("/app/" + reach.tenantSlug() + "/contact/" + id).toString();
        String text = TEXT.formatted(contact, reach.fromName(), reach.fromOrganisation(), reach.tenantName(),
                offer.map(title -> ", over \u201c" + title + "\u201d").orElse(""), needed, reach.fromEmail(), link,
                offer.map(title -> ", about \u201c" + title + "\u201d").orElse(""));
        String subject = ("Contactverzoek van " + reach.fromOrganisation()).replaceAll("\\p{Cntrl}", " ");
        return new Mail(email, subject, text, html(text));
    }

    private static String html(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        return "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Loodlijn</title></head><body style=\"white-space:pre-wrap\">"
                + escaped + "</body></html>";
    }
}
