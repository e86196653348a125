package nl.loodlijn.platform.files;

import java.io.FileNotFoundException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.context.annotation.Requires;

import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/**
 * Keeps contents in a bucket of an object store that speaks S3, for any number of replicas. Objects get no access list of their own, so nobody but
 * the owner of the bucket may read them. What a crash left behind of an upload in parts is erased with what is old.
 */
@Singleton
@Requires(bean = S3Settings.class)
final class S3Store implements FileStore {
    private static final Logger LOG = LoggerFactory.getLogger(S3Store.class);
    private static final String PREFIX = "content/";

    private final S3AsyncClient client;
    private final S3Settings settings;

    S3Store(S3AsyncClient client, S3Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public Mono<Content> put(Flux<ByteBuffer> bytes, long atMost) {
        return Mono.defer(() -> {
            UUID id = UUID.randomUUID();
            CountedDigest counted = new CountedDigest(atMost);
            return Mono.usingWhen(Mono.fromSupplier(() -> new S3Upload(client, settings, key(id))),
                    upload -> upload.send(bytes.doOnNext(counted::add)).thenReturn(id), upload -> Mono.empty(),
                    (upload, failure) -> upload.abort().onErrorComplete(), upload -> upload.abort().onErrorComplete())
                    .map(done -> new Content(done, counted.size(), counted.sha256()));
        }).onErrorMap(SdkException.class, S3Store::away);
    }

    @Override
    public Flux<ByteBuffer> get(UUID id) {
        return Mono.fromFuture(
                () -> client.getObject(r -> r.bucket(settings.bucket()).key(key(id)), AsyncResponseTransformer.toPublisher()))
                .flatMapMany(Flux::from).onErrorMap(NoSuchKeyException.class, gone -> new FileNotFoundException(id.toString()))
                .onErrorMap(SdkException.class, S3Store::away);
    }

    @Override
    public Mono<Void> delete(UUID id) {
        return Mono.fromFuture(() -> client.deleteObject(r -> r.bucket(settings.bucket()).key(key(id)))).filter(S3Store::keptFormer)
                .flatMap(marked -> deleteVersions(key(id))).onErrorMap(SdkException.class, S3Store::away);
    }

    @Override
    public Flux<UUID> putBefore(Instant moment) {
        return abandonBefore(moment)
                .thenMany(Flux.from(client.listObjectsV2Paginator(r -> r.bucket(settings.bucket()).prefix(PREFIX)).contents())
                        .filter(object -> object.lastModified().isBefore(moment)).map(object -> idOf(object.key())))
                .onErrorMap(SdkException.class, S3Store::away);
    }

    /** Whether the bucket answers. */
    Mono<Void> reach() {
        return Mono.fromFuture(() -> client.headBucket(r -> r.bucket(settings.bucket()))).then();
    }

    private static boolean keptFormer(DeleteObjectResponse answer) {
        return Boolean.TRUE.equals(answer.deleteMarker()) || answer.versionId() != null;
    }

    /** A bucket that keeps versions only hides what is deleted; erased is erased, so the versions go too, and what hides them last. */
    private Mono<Void> deleteVersions(String key) {
        var versions = client.listObjectVersionsPaginator(r -> r.bucket(settings.bucket()).prefix(key));
        return Flux.from(versions.versions()).map(ObjectVersion::versionId).concatMap(version -> deleteVersion(key, version))
                .thenMany(Flux.from(versions.deleteMarkers()).concatMap(marker -> deleteVersion(key, marker.versionId()))).then();
    }

    private Mono<DeleteObjectResponse> deleteVersion(String key, String version) {
        return Mono.fromFuture(() -> client.deleteObject(r -> r.bucket(settings.bucket()).key(key).versionId(version)));
    }

    private Mono<Void> abandonBefore(Instant moment) {
        return Flux.from(client.listMultipartUploadsPaginator(r -> r.bucket(settings.bucket()).prefix(PREFIX)).uploads())
                .filter(upload -> upload.initiated().isBefore(moment)).concatMap(this::abandon).then();
    }

    private Mono<Void> abandon(MultipartUpload upload) {
        return Mono.fromFuture(
                () -> client.abortMultipartUpload(r -> r.bucket(settings.bucket()).key(upload.key()).uploadId(upload.uploadId()))).then();
    }

    private static String key(UUID id) {
        return PREFIX + id;
    }

    private static UUID idOf(String key) {
        return UUID.fromString(key.substring(PREFIX.length()));
    }

    private static Refusal away(SdkException failure) {
        LOG.warn("The object store did not do what was asked: {}", failure.getMessage());
        return Refusal.of(FileProblem.STORE_AWAY);
    }
}
