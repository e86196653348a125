package nl.loodlijn.platform.problem;

import java.util.function.Function;
import java.util.function.Supplier;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;

import reactor.core.publisher.Mono;

/** Shows whoever changed an outdated version what there is now, so that both can be laid side by side. */
public final class LatestVersion {
    private LatestVersion() {
    }

    /**
     * For {@code onErrorResume}: a refusal because of an outdated version (412) gets the latest one, in the member {@code current} of the problem
     * document and in the header ETag. Any other failure stays what it is, and so does this one when the latest version cannot be read.
     *
     * @param latest what the reader would get who asks for the thing itself, with its ETag
     */
    public static <T> Function<Throwable, Mono<T>> shown(Supplier<? extends Mono<? extends HttpResponse<?>>> latest) {
        return failure -> failure instanceof Refusal refusal && refusal.type().equals(ProblemType.PRECONDITION_FAILED)
                ? Mono.defer(latest).onErrorComplete(Refusal.class)
                        .map(now -> refusal.withCurrent(now.body(), now.getHeaders().get(HttpHeaders.ETAG)))
                        .defaultIfEmpty(refusal).flatMap(Mono::error)
                : Mono.error(failure);
    }
}
