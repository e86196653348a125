package nl.loodlijn.platform.mail;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A message to one person.
 *
 * @param text plain text, complete in itself
 * @param html the same as a small HTML page; whatever came from people is escaped in it
 * @param unsubscribe where a POST without signing in turns such mail off (RFC 8058); null for mail that cannot be turned off
 */
public record Mail(String recipient, String subject, String text, String html, @Nullable URI unsubscribe) {
    /** Mail that cannot be turned off. */
    public Mail(String recipient, String subject, String text, String html) {
        this(recipient, subject, text, html, null);
    }

    @Override
    public String toString() {
        return "Mail";
    }
}
