package nl.loodlijn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;

import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.LocalObjectStore;
import nl.loodlijn.services.TestServices;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

class S3StoreTest extends FileStoreContract {
    private static final S3AsyncClient CLIENT = new S3Client().client(settings(TestServices.objectStore().endpoint(), "any", null));

    private final String bucket = "b" + UUID.randomUUID();
    private final S3Store store = new S3Store(CLIENT, settings(TestServices.objectStore().endpoint(), bucket, null));

    @BeforeEach
    void an_empty_bucket() {
        CLIENT.createBucket(r -> r.bucket(bucket)).join();
    }

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Override
    FileStore store() {
        return store;
    }

    @Override
    List<String> unfinished() {
        return CLIENT.listMultipartUploads(r -> r.bucket(bucket)).join().uploads().stream().map(MultipartUpload::uploadId).toList();
    }

    @Test
    void an_upload_that_a_crash_left_behind_is_abandoned_with_what_is_old() {
        CLIENT.createMultipartUpload(r -> r.bucket(bucket).key("content/" + UUID.randomUUID())).join();

        store.putBefore(Instant.parse("2026-01-01T00:00:00Z")).blockLast();
        assertThat(unfinished()).as("it may still go on").hasSize(1);
        store.putBefore(Instant.parse("2100-01-01T00:00:00Z")).blockLast();

        assertThat(unfinished()).isEmpty();
    }

    @Test
    void a_bucket_that_keeps_versions_keeps_none_of_what_is_deleted() {
        CLIENT.putBucketVersioning(r -> r.bucket(bucket).versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED))).join();
        FileStore.Content content = put(bytes("abc"));

        store.delete(content.id()).block();

        var left = CLIENT.listObjectVersions(r -> r.bucket(bucket)).join();
        assertThat(left.versions()).isEmpty();
        assertThat(left.deleteMarkers()).isEmpty();
    }

    @Test
    void contents_are_encrypted_as_the_settings_say() {
        S3Settings settings = settings(TestServices.objectStore().endpoint(), bucket, "AES256");
        List<String> asked = new CopyOnWriteArrayList<>();
        try (S3AsyncClient client = S3Client.builder(settings)
                .overrideConfiguration(o -> o.addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                        context.httpRequest().firstMatchingHeader("x-amz-server-side-encryption")
                                .ifPresent(how -> asked.add(context.request().getClass().getSimpleName() + " " + how));
                    }
                })).build()) {
            S3Store encrypting = new S3Store(client, settings);

            encrypting.put(Flux.just(bytes("abc")), 3).block();
            encrypting.put(large(), Long.MAX_VALUE).block();
        }

        assertThat(asked).containsExactly("PutObjectRequest AES256", "CreateMultipartUploadRequest AES256");
    }

    @Test
    void a_store_that_is_away_is_told_apart_from_a_file_that_is_not_there() {
        try (S3AsyncClient nobody = nobody()) {
            S3Store away = new S3Store(nobody, settings(URI.create("http://localhost"), bucket, null));

            assertThatThrownBy(() -> away.put(Flux.just(bytes("abc")), 3).block()).hasMessage("file-store-unavailable");
            assertThatThrownBy(() -> away.get(UUID.randomUUID()).blockLast()).hasMessage("file-store-unavailable");
            assertThatThrownBy(() -> away.delete(UUID.randomUUID()).block()).hasMessage("file-store-unavailable");
        }
    }

    @Test
    void a_replica_is_not_ready_before_it_saw_the_store_and_afterwards_says_when_it_is_away() {
        FilesHealth health = new FilesHealth(store);
        try (S3AsyncClient nobody = nobody()) {
            assertThat(status(new FilesHealth(new S3Store(nobody, settings(URI.create("http://localhost"), bucket, null)))))
                    .isEqualTo(HealthStatus.DOWN);
        }

        assertThat(status(health)).isEqualTo(HealthStatus.UP);
        CLIENT.deleteBucket(r -> r.bucket(bucket)).join();
        assertThat(status(health)).isEqualTo(FilesHealth.IMPAIRED);
    }

    private static S3AsyncClient nobody() {
        return new S3Client().client(settings(URI.create("http://localhost:" + FreePort.any()), "any", null));
    }

    private static HealthStatus status(FilesHealth health) {
        HealthResult result = Objects.requireNonNull(Mono.from(health.getResult()).block(Duration.ofSeconds(10)));
        return result.getStatus();
    }

    private static S3Settings settings(URI endpoint, String bucket, @Nullable String encryption) {
        return new S3Settings(endpoint, bucket, LocalObjectStore.REGION, true, "key", "secret", encryption, null);
    }
}
