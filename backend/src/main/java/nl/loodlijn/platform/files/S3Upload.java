package nl.loodlijn.platform.files;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;

/**
 * One content on its way to the object store. What fits in one part goes in one request; more goes in parts, of which at most two are in memory, and
 * becomes an object when the last one is there. Each request carries the hash of what it brings, and the store refuses what arrives otherwise.
 */
final class S3Upload {
    /** The smallest part, but for the last, that S3 takes; in bytes. */
    static final int PART = 5 * 1024 * 1024;

    private final S3AsyncClient client;
    private final S3Settings settings;
    private final String key;
    private final List<CompletedPart> sent = new ArrayList<>();
    private @Nullable CompletableFuture<String> inParts;

    S3Upload(S3AsyncClient client, S3Settings settings, String key) {
        this.client = client;
        this.settings = settings;
        this.key = key;
    }

    /** Sends the content; what is done by then stays until {@link #abort()}. */
    Mono<Void> send(Flux<ByteBuffer> bytes) {
        return Flux.defer(() -> bytes.bufferUntil(new Filled())).defaultIfEmpty(List.of()).concatMap(this::send, 1)
                .then(Mono.defer(this::finish));
    }

    /** Leaves nothing of it in the store. */
    Mono<Void> abort() {
        return inParts == null
                ? Mono.empty()
                : begun().flatMap(upload -> Mono.fromFuture(
                        () -> client.abortMultipartUpload(r -> r.bucket(settings.bucket()).key(key).uploadId(upload)))).then();
    }

    private Mono<Void> send(List<ByteBuffer> part) {
        long size = part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (inParts == null && size < PART) {
            return sendWhole(part);
        }
        return begun().flatMap(upload -> sendPart(upload, sent.size() + 1, part));
    }

    private Mono<Void> sendWhole(List<ByteBuffer> content) {
        return Mono.fromFuture(() -> client.putObject(r -> r.bucket(settings.bucket()).key(key).serverSideEncryption(settings.encryption())
                .ssekmsKeyId(settings.kmsKey()).checksumSHA256(sha256(content)), body(content))).then();
    }

    /** Nobody's hanging up cuts this request off: an upload whose name never came back could not be aborted. */
    private Mono<String> begun() {
        if (inParts == null) {
            inParts = client.createMultipartUpload(r -> r.bucket(settings.bucket()).key(key).serverSideEncryption(settings.encryption())
                    .ssekmsKeyId(settings.kmsKey()).checksumAlgorithm(ChecksumAlgorithm.SHA256))
                    .thenApply(CreateMultipartUploadResponse::uploadId);
        }
        return Mono.fromFuture(inParts, true);
    }

    private Mono<Void> sendPart(String upload, int number, List<ByteBuffer> part) {
        String sha256 = sha256(part);
        return Mono.fromFuture(() -> client.uploadPart(
                r -> r.bucket(settings.bucket()).key(key).uploadId(upload).partNumber(number).checksumSHA256(sha256), body(part)))
                .doOnNext(done -> sent.add(CompletedPart.builder().partNumber(number).eTag(done.eTag()).checksumSHA256(sha256).build()))
                .then();
    }

    private Mono<Void> finish() {
        return inParts == null
                ? Mono.empty()
                : begun().flatMap(upload -> Mono.fromFuture(() -> client.completeMultipartUpload(
                        r -> r.bucket(settings.bucket()).key(key).uploadId(upload).multipartUpload(all -> all.parts(sent))))).then();
    }

    private static AsyncRequestBody body(List<ByteBuffer> part) {
        return AsyncRequestBody.fromByteBuffersUnsafe(part.toArray(ByteBuffer[]::new));
    }

    private static String sha256(List<ByteBuffer> part) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            part.forEach(block -> digest.update(block.duplicate()));
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Says when what was gathered is enough for a part. */
    private static final class Filled implements java.util.function.Predicate<ByteBuffer> {
        private long gathered;

        @Override
        public boolean test(ByteBuffer block) {
            gathered += block.remaining();
            if (gathered < PART) {
                return false;
            }
            gathered = 0;
            return true;
        }
    }
}
