package nl.loodlijn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Flux;

class FolderStoreTest {
    @TempDir
    Path folder;

    @Test
    void what_is_put_can_be_got_with_its_size_and_hash() {
        FileStore store = new FolderStore(folder.resolve("new").toString());

        FileStore.Content content = Objects.requireNonNull(store.put(Flux.just(bytes("a"), bytes("bc")), 3).block());

        assertThat(content.size()).isEqualTo(3);
        assertThat(content.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(text(store, content)).isEqualTo("abc");
        store.delete(content.id()).block();
        store.delete(content.id()).block();
        assertThatThrownBy(() -> text(store, content)).hasRootCauseInstanceOf(java.io.FileNotFoundException.class);
    }

    @Test
    void nothing_is_left_of_what_breaks_off_or_is_too_much() throws IOException {
        FileStore store = new FolderStore(folder.toString());

        assertThatThrownBy(() -> store.put(Flux.just(bytes("abc")).concatWith(Flux.error(new IOException("hung up"))), 100).block())
                .hasRootCauseMessage("hung up");
        assertThatThrownBy(() -> store.put(Flux.just(bytes("abc"), bytes("d")), 3).block()).isInstanceOf(Refusal.class);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void what_a_crash_left_behind_is_no_content_and_is_erased_with_what_is_old() throws IOException {
        FileStore store = new FolderStore(folder.toString());
        Path half = Files.writeString(folder.resolve("0.part"), "half");
        Files.setLastModifiedTime(half, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        FileStore.Content whole = Objects.requireNonNull(store.put(Flux.just(bytes("abc")), 3).block());

        assertThat(store.putBefore(Instant.parse("2026-02-01T00:00:00Z")).collectList().block()).isEmpty();
        assertThat(half).doesNotExist();
        assertThat(store.putBefore(Instant.parse("2100-01-01T00:00:00Z")).collectList().block()).isEqualTo(List.of(whole.id()));
    }

    private static String text(FileStore store, FileStore.Content content) {
        try {
            return Objects.requireNonNull(store.get(content.id()).map(block -> StandardCharsets.UTF_8.decode(block).toString())
                    .reduce("", String::concat).block());
        } catch (UncheckedIOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
