package nl.loodlijn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.testing.Eventually;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** What every store does; each runs these tests with an empty store. */
abstract class FileStoreContract {
    private static final Instant END_OF_TIME = Instant.parse("2100-01-01T00:00:00Z");
    private static final int BLOCK = 64 * 1024;
    private static final int BLOCKS = 200;

    abstract FileStore store();

    /** What lies in the store of contents that are not whole. */
    abstract List<String> unfinished();

    @Test
    void what_is_put_can_be_got_with_its_size_and_hash() {
        FileStore.Content content = put(bytes("a"), bytes("bc"));

        assertThat(content.size()).isEqualTo(3);
        assertThat(content.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(text(content)).isEqualTo("abc");
    }

    @Test
    void what_is_deleted_is_gone_and_may_be_deleted_again() {
        FileStore.Content content = put(bytes("abc"));

        store().delete(content.id()).block();
        store().delete(content.id()).block();

        assertThatThrownBy(() -> text(content)).hasRootCauseInstanceOf(FileNotFoundException.class);
        assertThat(store().putBefore(END_OF_TIME).collectList().block()).isEmpty();
    }

    @Test
    void nothing_is_left_of_what_breaks_off_or_is_too_much() {
        assertThatThrownBy(() -> store().put(Flux.just(bytes("abc")).concatWith(Flux.error(new IOException("hung up"))), 100).block())
                .hasRootCauseMessage("hung up");
        assertThatThrownBy(() -> store().put(Flux.just(bytes("abc"), bytes("d")), 3).block()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> store().put(large(), 6_000_000).block()).isInstanceOf(Refusal.class);

        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(unfinished()).isEmpty());
        assertThat(store().putBefore(END_OF_TIME).collectList().block()).isEmpty();
    }

    @Test
    void a_large_content_comes_back_as_it_went_and_is_asked_for_a_little_at_a_time() throws NoSuchAlgorithmException {
        AtomicLong asked = new AtomicLong();
        AtomicLong given = new AtomicLong();
        AtomicLong mostAhead = new AtomicLong();
        Flux<ByteBuffer> watched = large().doOnNext(block -> given.incrementAndGet())
                .doOnRequest(more -> mostAhead.accumulateAndGet(asked.addAndGet(more) - given.get(), Math::max));

        FileStore.Content content = Objects.requireNonNull(store().put(watched, Long.MAX_VALUE).block());

        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        store().get(content.id()).doOnNext(digest::update).blockLast();
        assertThat(content.size()).isEqualTo((long) BLOCK * BLOCKS);
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(content.sha256());
        assertThat(mostAhead.get()).as("blocks asked for and not given").isLessThanOrEqualTo(256);
    }

    @Test
    void nothing_is_left_of_what_is_cancelled_in_the_middle() {
        Disposable upload = store().put(large().concatWith(Flux.never()), Long.MAX_VALUE).subscribe();
        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(unfinished()).hasSize(1));

        upload.dispose();

        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(unfinished()).isEmpty());
        assertThat(store().putBefore(END_OF_TIME).collectList().block()).isEmpty();
    }

    @Test
    void a_reader_who_stops_in_the_middle_leaves_the_store_usable() {
        FileStore.Content content = Objects.requireNonNull(store().put(large(), Long.MAX_VALUE).block());

        for (int reader = 0; reader < 40; reader++) {
            assertThat(store().get(content.id()).next().block(Duration.ofSeconds(30))).isNotNull();
        }

        assertThat(text(put(bytes("abc")))).isEqualTo("abc");
    }

    @Test
    void what_is_old_is_told_from_what_is_young() {
        FileStore.Content content = put(bytes("abc"));

        assertThat(store().putBefore(Instant.parse("2026-01-01T00:00:00Z")).collectList().block()).isEmpty();
        assertThat(store().putBefore(END_OF_TIME).collectList().block()).isEqualTo(List.of(content.id()));
    }

    FileStore.Content put(ByteBuffer... blocks) {
        return Objects.requireNonNull(store().put(Flux.just(blocks), 100).block());
    }

    String text(FileStore.Content content) {
        return Objects.requireNonNull(store().get(content.id()).map(block -> StandardCharsets.UTF_8.decode(block).toString())
                .reduce("", String::concat).block());
    }

    /** Nearly 13 MB that repeats itself nowhere soon. */
    static Flux<ByteBuffer> large() {
        return Flux.range(0, BLOCKS).map(number -> {
            byte[] block = new byte[BLOCK];
            new java.util.Random(number).nextBytes(block);
            return ByteBuffer.wrap(block);
        });
    }

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
