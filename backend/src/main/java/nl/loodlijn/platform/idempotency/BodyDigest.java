package nl.loodlijn.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

import org.reactivestreams.Publisher;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** SHA-256, in hexadecimal, of what a request sends: its query and its body, which streams by and is not gathered. */
final class BodyDigest {
    private BodyDigest() {
    }

    /** Reads the body, which nobody else then does. */
    static Mono<String> reading(HttpRequest<?> request) {
        return request instanceof ServerHttpRequest<?> server
                ? digest(request, server.byteBody().toByteArrayPublisher())
                : Mono.error(() -> new IllegalStateException("Not a request to a server: " + request));
    }

    /** Reads along with whoever reads the body; begins at once and completes when the body has come in. */
    static Mono<String> besides(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return reading(request);
        }
        // A form with files is always read, and must not be gathered in memory for want of a fast reader; other bodies are small and may go unread.
        CloseableByteBody copy = server.byteBody().split(isForm(request)
                ? ByteBody.SplitBackpressureMode.SLOWEST
                : ByteBody.SplitBackpressureMode.FASTEST);
        Mono<String> digest = digest(request, copy.toByteArrayPublisher()).cache();
        digest.subscribe(done -> {
        }, failure -> {
        });
        return digest;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }

    private static Mono<String> digest(HttpRequest<?> request, Publisher<byte[]> body) {
        return Mono.defer(() -> {
            MessageDigest digest = sha256();
            digest.update((Objects.toString(request.getUri().getRawQuery(), "") + "\n").getBytes(StandardCharsets.UTF_8));
            BoundaryLeftOut bytes = new BoundaryLeftOut(boundary(request), digest);
            return Flux.from(body).doOnNext(bytes::add).then(Mono.fromCallable(() -> {
                bytes.finish();
                return HexFormat.of().formatHex(digest.digest());
            }));
        });
    }

    private static boolean isForm(HttpRequest<?> request) {
        return request.getContentType().filter(MediaType.MULTIPART_FORM_DATA_TYPE::matches).isPresent();
    }

    private static String boundary(HttpRequest<?> request) {
        return request.getContentType().filter(MediaType.MULTIPART_FORM_DATA_TYPE::matches)
                .flatMap(type -> type.getParameters().get("boundary")).map(String::valueOf)
                .map(boundary -> boundary.startsWith("\"") ? boundary.replace("\"", "") : boundary).orElse("");
    }
}
