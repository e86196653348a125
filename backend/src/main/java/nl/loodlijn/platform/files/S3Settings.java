package nl.loodlijn.platform.files;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the object store is and how it is spoken to.
 *
 * @param endpoint of a store that is not Amazon's, such as {@code https://s3.example.nl}
 * @param pathStyle whether the bucket stands in the path, as most stores of one's own want, or before the host name
 * @param accessKey without it the credentials come from where Amazon's tools look for them (AWS_ACCESS_KEY_ID, the container, the machine)
 * @param encryption {@code AES256} or {@code aws:kms}; without it as the bucket says
 * @param kmsKey the key for {@code aws:kms}; without it the store's own
 */
@ConfigurationProperties("loodlijn.files.s3")
@Requires(property = "loodlijn.files.s3.bucket")
record S3Settings(@Nullable URI endpoint, String bucket, @Bindable(defaultValue = "eu-central-1") String region,
        @Bindable(defaultValue = "false") boolean pathStyle, @Nullable String accessKey, @Nullable String secretKey,
        @Nullable String encryption,
        @Nullable String kmsKey) {
    @Override
    public String toString() {
        return "S3Settings[" + (endpoint == null ? region : endpoint) + "/" + bucket + "]";
    }
}
