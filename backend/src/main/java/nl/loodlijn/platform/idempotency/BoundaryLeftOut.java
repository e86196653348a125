package nl.loodlijn.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Digests a form with files without the lines between its parts: a browser makes up another boundary each time it sends the same form. Finds the
 * boundary as Knuth, Morris and Pratt do, also where it is cut in two by the network.
 */
final class BoundaryLeftOut {
    private final byte[] boundary;
    private final int[] fallBack;
    private final MessageDigest digest;
    private int matched;

    /** @param boundary of RFC 2046, 5.1; empty when the body is no form */
    BoundaryLeftOut(String boundary, MessageDigest digest) {
        this.boundary = boundary.isEmpty() ? new byte[0] : ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        this.fallBack = fallBack(this.boundary);
        this.digest = digest;
    }

    void add(byte[] bytes) {
        if (boundary.length == 0) {
            digest.update(bytes);
            return;
        }
        byte[] passed = new byte[bytes.length + boundary.length];
        int length = 0;
        for (byte next : bytes) {
            while (matched > 0 && boundary[matched] != next) {
                int shorter = fallBack[matched - 1];
                System.arraycopy(boundary, 0, passed, length, matched - shorter);
                length += matched - shorter;
                matched = shorter;
            }
            if (boundary[matched] == next) {
                matched = (matched + 1) % boundary.length;
            } else {
                passed[length++] = next;
            }
        }
        digest.update(passed, 0, length);
    }

    /** Takes in what looked like the beginning of a boundary and was not. */
    void finish() {
        digest.update(boundary, 0, matched);
        matched = 0;
    }

    // For each length of a match: the length of the longest shorter one that ends in the same place.
    private static int[] fallBack(byte[] text) {
        int[] lengths = new int[text.length];
        for (int i = 1, length = 0; i < text.length; i++) {
            while (length > 0 && text[i] != text[length]) {
                length = lengths[length - 1];
            }
            length += text[i] == text[length] ? 1 : 0;
            lengths[i] = length;
        }
        return lengths;
    }
}
