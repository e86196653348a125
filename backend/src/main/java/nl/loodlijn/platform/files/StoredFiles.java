package nl.loodlijn.platform.files;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files with what is known of them. First the content goes to the store, outside any transaction; then a row says whose it is, in the unit of work
 * that gives reason for it. Content whose row never came is erased by the sweep.
 */
@Singleton
public final class StoredFiles {
    private static final int LONGEST_NAME = 200;

    private final FileStore store;
    private final StoredFileRepository files;
    private final KindOfContent kinds;
    private final Clock clock;

    /** A content that lies in the store and belongs to nobody yet. */
    public record Handed(FileStore.Content content, FileUse use, String name, String mediaType) {
    }

    StoredFiles(FileStore store, StoredFileRepository files, KindOfContent kinds, Clock clock) {
        this.store = store;
        this.files = files;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * Takes a content in, to be called outside a unit of work.
     *
     * @param name as the sender calls it; used for nothing but to show
     * @return fails with a {@link Refusal} when its content is of a kind that is not taken for this use (415), or too much (413)
     */
    public Mono<Handed> take(FileUse use, String name, Flux<ByteBuffer> bytes) {
        return Mono.defer(() -> {
            FirstBytes first = new FirstBytes();
            return store.put(bytes.doOnNext(first::add), use.atMost()).flatMap(content -> {
                String mediaType = kinds.of(first.bytes());
                Handed handed = new Handed(content, use, plain(name), mediaType);
                return use.mediaTypes().contains(mediaType)
                        ? Mono.just(handed)
                        : store.delete(content.id()).then(Mono.error(() -> wrongKind(use, mediaType)));
            });
        });
    }

    /** Says whose a content is; to be called inside the unit of work that gives reason for it. */
    public Mono<UUID> keep(Handed handed) {
        FileStore.Content content = handed.content();
        return files.insert(content.id(), handed.use().name(), handed.name(), handed.mediaType(), content.size(), content.sha256(),
                clock.instant()).thenReturn(content.id());
    }

    /** What is known of a file of the acting party; inside a unit of work. Empty when there is none, or it was deleted. */
    public Mono<StoredFile> find(UUID id) {
        return files.find(id);
    }

    /** Marks a file of the acting party as deleted, inside a unit of work; its content is erased by the sweep. */
    public Mono<Void> delete(UUID id) {
        return files.markDeleted(id, clock.instant()).then();
    }

    private static String plain(String name) {
        String shown = name.replaceAll("\\p{Cntrl}", " ").strip();
        String named = shown.isEmpty() ? "bestand" : shown;
        return named.substring(0, Math.min(named.length(), LONGEST_NAME));
    }

    private static Refusal wrongKind(FileUse use, String found) {
        String wanted = String.join(", ", use.mediaTypes().stream().sorted().toList());
        return Refusal.of(FileProblem.WRONG_KIND, Message.of("Dit bestand is " + found + "; hier kan alleen " + wanted + ".",
                "This file is " + found + "; only " + wanted + " is taken here."));
    }
}
