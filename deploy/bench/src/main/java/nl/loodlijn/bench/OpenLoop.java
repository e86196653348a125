package nl.loodlijn.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends so many requests a second, whether or not the ones before were answered, and counts from the moment at which each was due: who waits behind a slow one
 * is counted too.
 *
 * @param address of each request by its number
 * @param headers names and values in turns
 * @param expected status of each answer
 */
record OpenLoop(URI base, int perSecond, IntFunction<String> address, List<String> headers, int expected) {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What came of it.
     *
     * @param processorMillis time of a processor that the server took for one request
     * @param bytes of the largest body
     */
    record Result(double medianMillis, double p99Millis, double mostMillis, double processorMillis, long bytes) {
    }

    Result run(Server server, int seconds) throws IOException {
        int requests = perSecond * seconds;
        long[] nanos = new long[requests];
        AtomicInteger wrong = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        CompletableFuture<?>[] answers = new CompletableFuture<?>[requests];
        double before = server.processorSeconds();
        long begin = System.nanoTime();
        for (int number = 0; number < requests; number++) {
            long due = begin + number * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int at = number;
            answers[at] = CLIENT.sendAsync(request(at), HttpResponse.BodyHandlers.ofByteArray()).thenAccept(answer -> {
                nanos[at] = System.nanoTime() - due;
                bytes.accumulateAndGet(answer.body().length, Math::max);
                if (answer.statusCode() != expected) {
                    wrong.incrementAndGet();
                }
            });
        }
        CompletableFuture.allOf(answers).join();
        double processor = server.processorSeconds() - before;
        if (wrong.get() > 0) {
            throw new IllegalStateException(wrong.get() + " of " + requests + " answers to " + address.apply(0) + " were not " + expected);
        }
        Arrays.sort(nanos);
        return new Result(nanos[requests / 2] / 1e6, nanos[(int) (requests * 0.99)] / 1e6, nanos[requests - 1] / 1e6,
                processor * 1_000 / requests, bytes.get());
    }

    private HttpRequest request(int number) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(address.apply(number))).timeout(Duration.ofSeconds(30));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request.build();
    }
}
