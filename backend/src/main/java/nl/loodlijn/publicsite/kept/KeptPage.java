package nl.loodlijn.publicsite.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A page as it was made.
 *
 * @param state in which it is right
 * @param tag over every byte of the page, without quotes
 * @param packed the page, as gzip
 * @param rightAt when it was last known to be right
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeptPage(PublicState state, String tag, Map<String, List<String>> headers, byte[] packed, Instant rightAt) {
    /** What an entry costs beside its bytes: headers, tag and the entry itself. */
    private static final int BESIDE = 2_000;

    /** Counts never go down, but for a database that is put back from a copy: a page of a later state is believed for so long. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    /** Whether it is right for somebody who asked in a state. */
    public boolean isRightFor(PublicState asked, Instant now) {
        return state.equals(asked) || (state.covers(asked) && rightAt.plus(BELIEVED).isAfter(now));
    }

    public KeptPage knownRight(Instant at) {
        return new KeptPage(state, tag, headers, packed, at);
    }

    public byte[] unpacked() {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return content.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public String text() {
        return new String(unpacked(), StandardCharsets.UTF_8);
    }

    /** Bytes of memory, roughly. */
    int cost() {
        return packed.length + BESIDE;
    }

    public static byte[] packed(byte[] page) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(page.length / 4 + 64);
        try (GZIPOutputStream content = new GZIPOutputStream(packed)) {
            content.write(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
