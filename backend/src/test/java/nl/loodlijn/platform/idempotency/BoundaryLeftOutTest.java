package nl.loodlijn.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class BoundaryLeftOutTest {
    /** Few letters, so that what looks like the beginning of a boundary is common. */
    @Property
    void what_is_digested_is_the_text_without_the_boundary_however_it_is_cut(
            @ForAll @Chars({'a', 'b', '-'}) @StringLength(max = 60) String text,
            @ForAll @Chars({'a', 'b'}) @StringLength(min = 1, max = 5) String boundary,
            @ForAll @IntRange(min = 1, max = 7) int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = BodyDigest.sha256();
        BoundaryLeftOut streamed = new BoundaryLeftOut(boundary, digest);
        for (int start = 0; start < bytes.length; start += size) {
            streamed.add(Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + size)));
        }
        streamed.finish();

        assertThat(digest.digest())
                .isEqualTo(BodyDigest.sha256().digest(text.replace("--" + boundary, "").getBytes(StandardCharsets.UTF_8)));
    }
}
