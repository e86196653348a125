package nl.loodlijn.platform.files;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Mono;

/** What is known of a content before anybody gets it. Without a scanner every content passes; with one, none does that it did not look at. */
@Singleton
final class VirusCheck {
    private static final Logger LOG = LoggerFactory.getLogger(VirusCheck.class);

    private final Optional<VirusScanner> scanner;
    private final FileStore store;

    VirusCheck(Optional<VirusScanner> scanner, FileStore store) {
        this.scanner = scanner;
        this.store = store;
    }

    /** How it went. */
    sealed interface Outcome {
    }

    /** Nothing was found, or nobody looks. */
    record Clean() implements Outcome {
    }

    /** @param finding what the scanner calls it */
    record Infected(String finding) implements Outcome {
    }

    /** The scanner gave no verdict. */
    record Unknown() implements Outcome {
    }

    Mono<Outcome> check(UUID content) {
        return Mono.justOrEmpty(scanner).flatMap(there -> there.scan(store.get(content))).map(VirusCheck::outcome)
                .onErrorResume(VirusScanner.NoVerdict.class, failure -> {
                    LOG.warn("File {} waits for the virus scanner: {}", content, failure.getMessage());
                    return Mono.just(new Unknown());
                }).defaultIfEmpty(new Clean());
    }

    private static Outcome outcome(VirusScanner.Verdict verdict) {
        String finding = verdict.finding();
        return finding == null ? new Clean() : new Infected(finding);
    }
}
