package nl.loodlijn.platform.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The beginning of a content, as much as tells its kind. */
final class FirstBytes {
    private static final int ENOUGH = 64 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    void add(ByteBuffer bytes) {
        int length = Math.min(bytes.remaining(), ENOUGH - kept.size());
        byte[] part = new byte[length];
        bytes.duplicate().get(part);
        kept.write(part, 0, length);
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
