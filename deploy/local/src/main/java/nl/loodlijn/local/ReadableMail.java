package nl.loodlijn.local;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A message as a person reads it: decoded, and as plain text. */
public record ReadableMail(String from, String to, String subject, Instant sent, String text) {

    public static ReadableMail of(MimeMessage message) {
        try {
            var sent = Objects.requireNonNullElseGet(message.getSentDate(), Date::new).toInstant();
            var subject = Objects.requireNonNullElse(message.getSubject(), "(no subject)");
            return new ReadableMail(addresses(message.getFrom()), addresses(message.getAllRecipients()), subject, sent, text(message));
        } catch (MessagingException | IOException e) {
            return new ReadableMail("", "", "(a message that cannot be read)", Instant.EPOCH, String.valueOf(e.getMessage()));
        }
    }

    /** The plain text of a message, or what remains of its HTML without the markup. */
    private static String text(Part part) throws MessagingException, IOException {
        var content = part.getContent();
        if (content instanceof Multipart parts) {
            return text(parts, part.isMimeType("multipart/alternative"));
        }
        var text = String.valueOf(content);
        return part.isMimeType("text/html") ? Jsoup.parse(text).wholeText().strip() : text.strip();
    }

    private static String text(Multipart parts, boolean alternatives) throws MessagingException, IOException {
        var text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("text/*") || part.isMimeType("multipart/*")) {
                text.append(text(part)).append("\n\n");
                if (alternatives) {
                    break;
                }
            } else {
                text.append("[attachment: ").append(part.getFileName()).append("]\n");
            }
        }
        return text.toString().strip();
    }

    private static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress mail ? mail.toUnicodeString() : address.toString())
                        .collect(Collectors.joining(", "));
    }
}
