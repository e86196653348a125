package nl.loodlijn.publicsite.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import jakarta.inject.Singleton;

import nl.loodlijn.publicsite.domain.Look;

/** The style sheet, which stands in each page so that a page is one request; the policy of the page allows it by its hash. */
@Singleton
public final class Style {
    private final String text;
    private final String hash;

    Style() {
        text = read().replaceAll("/\\*[^*]*\\*/", "").replaceAll("\\s*\\n\\s*", "");
        hash = "sha256-" + Base64.getEncoder().encodeToString(sha256(text));
    }

    /** The style element. */
    public String element() {
        return "<style>" + text + "</style>";
    }

    /** The style element, and behind it the colours of a tenant. */
    public String element(Look look) {
        return element() + Theme.element(look);
    }

    /** The source expression that allows it in a Content-Security-Policy. */
    public String source() {
        return "'" + hash + "'";
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read() {
        try (InputStream content = Style.class.getResourceAsStream("/nl/loodlijn/publicsite/site.css")) {
            if (content == null) {
                throw new IllegalStateException("The application lacks its style sheet site.css");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
