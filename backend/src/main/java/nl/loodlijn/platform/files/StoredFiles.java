package nl.loodlijn.platform.files;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nl.loodlijn.platform.jobs.Jobs;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files with what is known of them. First the content goes to the store, outside any transaction; then a row says whose it is, in the unit of work
 * that gives reason for it. Content whose row never came is erased by the sweep.
 */
@Singleton
public final class StoredFiles {
    private static final Logger LOG = LoggerFactory.getLogger(StoredFiles.class);
    private static final int LONGEST_NAME = 200;

    private final FileStore store;
    private final StoredFileRepository files;
    private final KindOfContent kinds;
    private final VirusCheck viruses;
    private final Jobs jobs;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    /**
     * A content that lies in the store and belongs to nobody yet.
     *
     * @param waits whether the virus scanner did not look at it yet; nobody gets it before
     */
    public record Handed(FileStore.Content content, FileUse use, String name, String mediaType, boolean waits) {
    }

    StoredFiles(FileStore store, StoredFileRepository files, KindOfContent kinds, VirusCheck viruses, Jobs jobs, UnitOfWork unitOfWork,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.kinds = kinds;
        this.viruses = viruses;
        this.jobs = jobs;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Takes a content in, to be called outside a unit of work.
     *
     * @param actor who hands it in; a content with a virus is put on the trail in their name, also when the request it came with is undone
     * @param name as the sender calls it; used for nothing but to show
     * @return fails with a {@link Refusal} when its content is of a kind that is not taken for this use (415), too much (413), or infected (422)
     */
    public Mono<Handed> take(Actor.Member actor, FileUse use, String name, Flux<ByteBuffer> bytes) {
        return Mono.defer(() -> {
            FirstBytes first = new FirstBytes();
            return store.put(bytes.doOnNext(first::add), use.atMost()).flatMap(content -> {
                String mediaType = kinds.of(first.bytes());
                Handed handed = new Handed(content, use, plain(name), mediaType, true);
                return use.mediaTypes().contains(mediaType)
                        ? checked(actor, handed)
                        : store.delete(content.id()).then(Mono.error(() -> wrongKind(use, mediaType)));
            });
        });
    }

    /** The same for what is shown at once: also refused (503) while nobody can look for viruses in it. */
    public Mono<Handed> takeToShow(Actor.Member actor, FileUse use, String name, Flux<ByteBuffer> bytes) {
        return take(actor, use, name, bytes).flatMap(handed -> handed.waits()
                ? store.delete(handed.content().id()).then(Mono.error(() -> Refusal.of(FileProblem.SCANNER_AWAY)))
                : Mono.just(handed));
    }

    /** Says whose a content is; to be called inside the unit of work that gives reason for it. What waits is looked at as soon as that can be. */
    public Mono<UUID> keep(Handed handed) {
        UUID id = handed.content().id();
        return handed.waits()
                ? insert(handed, "QUARANTINED", null).then(jobs.enqueue(ScanFile.NAME, Map.of(ScanFile.FILE, id), clock.instant()))
                        .thenReturn(id)
                : insert(handed, "KEPT", null).thenReturn(id);
    }

    private Mono<Handed> checked(Actor.Member actor, Handed handed) {
        return viruses.check(handed.content().id()).flatMap(outcome -> switch (outcome) {
            case VirusCheck.Clean clean -> Mono.just(new Handed(handed.content(), handed.use(), handed.name(), handed.mediaType(), false));
            case VirusCheck.Unknown unknown -> Mono.just(handed);
            case VirusCheck.Infected infected -> infected(actor, handed, infected.finding());
        });
    }

    // In a transaction of its own, so under a number of its own: that of the request is undone with the refusal.
    private Mono<Handed> infected(Actor.Member actor, Handed handed, String finding) {
        UUID number = UUID.randomUUID();
        LOG.warn("A file was infected with {}; it stands on the trail with number {}", finding, number);
        Actor.Member apart = new Actor.Member(actor.tenant(), actor.person(), actor.party(), actor.role(), number);
        return unitOfWork.write(apart, () -> insert(handed, "INFECTED", finding)).then(store.delete(handed.content().id()))
                .then(Mono.error(() -> Refusal.of(FileProblem.INFECTED)));
    }

    private Mono<Long> insert(Handed handed, String state, @Nullable String finding) {
        FileStore.Content content = handed.content();
        return files.insert(content.id(), handed.use().name(), handed.name(), handed.mediaType(), content.size(), content.sha256(),
                state, finding, clock.instant());
    }

    /** What is known of a file of the acting party; inside a unit of work. Empty when there is none, it was deleted, or it {@link #waits}. */
    public Mono<StoredFile> find(UUID id) {
        return files.find(id);
    }

    /** Whether a file of the acting party waits for the virus scanner; inside a unit of work. */
    public Mono<Boolean> waits(UUID id) {
        return files.waits(id);
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
