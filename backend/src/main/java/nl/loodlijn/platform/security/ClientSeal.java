package nl.loodlijn.platform.security;

import java.util.Optional;

/** For a text that a client keeps for us and gives back: it cannot be read, changed, or used by another than it was made for. */
public interface ClientSeal {
    /**
     * Seals a text. Twice the same gives two that look nothing alike, and of the length only how many times 64 bytes is told.
     *
     * @param context who may give it back, and for what
     * @return base64url
     */
    String seal(String text, String context);

    /** Empty when it was not sealed by us for this context. */
    Optional<String> open(String sealed, String context);
}
