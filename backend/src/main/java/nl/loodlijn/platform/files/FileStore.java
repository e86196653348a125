package nl.loodlijn.platform.files;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the content of files and knows nothing else of them. A content is whole or it is not there: a put that fails or is cut off leaves
 * nothing that can be got.
 */
public interface FileStore {
    /**
     * A content that was kept.
     *
     * @param size in bytes
     * @param sha256 32 bytes in hexadecimal, small letters
     */
    record Content(UUID id, long size, String sha256) {
    }

    /**
     * Keeps a content under an id of its own.
     *
     * @param atMost bytes; fails with a {@link nl.loodlijn.platform.problem.Refusal} (413) at the first byte more
     */
    Mono<Content> put(Flux<ByteBuffer> bytes, long atMost);

    /** The content; fails with {@link java.io.FileNotFoundException} when there is none. */
    Flux<ByteBuffer> get(UUID id);

    /** Erases the content; does nothing when there is none. */
    Mono<Void> delete(UUID id);

    /** The contents that were put before this moment. */
    Flux<UUID> putBefore(Instant moment);
}
