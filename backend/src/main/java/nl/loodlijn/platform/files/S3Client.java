package nl.loodlijn.platform.files;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** Makes the client of the object store; it waits for no thread. */
@Factory
@Requires(bean = S3Settings.class)
final class S3Client {
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(5);
    private static final Duration OF_SILENCE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 32;

    @Bean(preDestroy = "close")
    @Singleton
    S3AsyncClient client(S3Settings settings) {
        return builder(settings).build();
    }

    /** Sums that the protocol asks for are sent, and no others: we send our own, and not every store reads the kind that comes after the content. */
    static S3AsyncClientBuilder builder(S3Settings settings) {
        S3AsyncClientBuilder builder = S3AsyncClient.builder().region(Region.of(settings.region())).forcePathStyle(settings.pathStyle())
                .credentialsProvider(credentials(settings)).requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(CONNECTIONS).connectionTimeout(TO_CONNECT)
                        .connectionAcquisitionTimeout(FOR_A_CONNECTION).readTimeout(OF_SILENCE).writeTimeout(OF_SILENCE));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder;
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        return settings.accessKey() == null || settings.secretKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }
}
