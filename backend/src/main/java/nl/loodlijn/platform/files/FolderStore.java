package nl.loodlijn.platform.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps contents in a folder, for one replica or for several that share it. A content is written under another name, brought to the disk, and then
 * takes its name in one step, so that a crash leaves no half content; what it leaves behind under the other name is erased with what is old.
 */
@Singleton
@Requires(missingBeans = S3Settings.class)
final class FolderStore implements FileStore {
    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);
    private static final String UNFINISHED = ".part";
    private static final int BLOCK = 64 * 1024;

    private final Path folder;

    FolderStore(@Value("${loodlijn.files.folder}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath();
    }

    @Override
    public Mono<Content> put(Flux<ByteBuffer> bytes, long atMost) {
        return Mono.defer(() -> {
            UUID id = UUID.randomUUID();
            Path unfinished = folder.resolve(id + UNFINISHED);
            CountedDigest counted = new CountedDigest(atMost);
            return Mono.using(() -> open(unfinished),
                    channel -> bytes.publishOn(Schedulers.boundedElastic()).doOnNext(block -> write(channel, block, counted))
                            .then(Mono.fromCallable(() -> finish(channel, unfinished, new Content(id, counted.size(), counted.sha256())))),
                    FolderStore::close).doOnError(failure -> erase(unfinished)).doOnCancel(() -> erase(unfinished));
        }).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Flux<ByteBuffer> get(UUID id) {
        return Flux.using(() -> openToRead(id),
                channel -> Flux.<ByteBuffer>generate(sink -> {
                    ByteBuffer block = read(channel);
                    if (block.hasRemaining()) {
                        sink.next(block);
                    } else {
                        sink.complete();
                    }
                }), FolderStore::close).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<Void> delete(UUID id) {
        return Mono.<Void>fromRunnable(() -> erase(folder.resolve(id.toString()))).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Flux<UUID> putBefore(Instant moment) {
        return Mono.fromCallable(() -> olderThan(moment)).flatMapIterable(found -> found).subscribeOn(Schedulers.boundedElastic());
    }

    private List<UUID> olderThan(Instant moment) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<UUID> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(UNFINISHED)) {
                        erase(file);
                    } else {
                        found.add(UUID.fromString(name));
                    }
                }
            }
        }
        return found;
    }

    private FileChannel open(Path unfinished) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private FileChannel openToRead(UUID id) throws IOException {
        try {
            return FileChannel.open(folder.resolve(id.toString()), StandardOpenOption.READ);
        } catch (NoSuchFileException gone) {
            throw new FileNotFoundException(id.toString());
        }
    }

    private Content finish(FileChannel channel, Path unfinished, Content content) throws IOException {
        channel.force(true);
        Files.move(unfinished, folder.resolve(content.id().toString()), StandardCopyOption.ATOMIC_MOVE);
        return content;
    }

    private static void write(FileChannel channel, ByteBuffer block, CountedDigest counted) {
        counted.add(block);
        try {
            while (block.hasRemaining()) {
                channel.write(block);
            }
        } catch (ClosedChannelException cancelled) {
            LOG.debug("Somebody hung up while a block was written", cancelled);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static ByteBuffer read(FileChannel channel) {
        try {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            channel.read(block);
            return block.flip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void erase(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
