package nl.loodlijn.platform.files;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for viruses in contents; there only where one is configured. */
interface VirusScanner {
    /**
     * What was found.
     *
     * @param finding what the scanner calls it, at most 200 characters; null when the content is clean
     */
    record Verdict(@Nullable String finding) {
    }

    /** The scanner gave no verdict: it is away, too slow, or cannot look at this content. */
    final class NoVerdict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoVerdict(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Fails with {@link NoVerdict}, or as the content does. */
    Mono<Verdict> scan(Flux<ByteBuffer> content);

    /** Fails with {@link NoVerdict} when the scanner does not answer. */
    Mono<Void> reach();
}
