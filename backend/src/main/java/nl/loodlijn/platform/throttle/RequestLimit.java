package nl.loodlijn.platform.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/** Counts the requests of each client in spans of time that begin with its first request. Each server process counts for itself. */
public final class RequestLimit {
    private static final int MANY_CLIENTS = 20_000;

    private final Clock clock;
    private final int most;
    private final Duration span;
    private final ConcurrentMap<String, Used> clients = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    private record Used(Instant until, int requests) {
    }

    /**
     * Where a client stands after a request.
     *
     * @param most requests that are carried out in a span
     * @param left how many are left of them, at least 0
     * @param seconds until the next span begins, at least 1
     */
    public record Standing(int most, int left, long seconds, boolean allowed) {
    }

    /** @param most requests in a span, at least 1 */
    public RequestLimit(Clock clock, int most, Duration span) {
        if (most < 1) {
            throw new IllegalArgumentException("At least one request is allowed, and not " + most);
        }
        this.clock = clock;
        this.most = most;
        this.span = span;
    }

    /** Counts a request. */
    public Standing count(String client) {
        Instant now = clock.instant();
        sweep(now);
        Used used = clients.compute(client, (name, known) -> known == null || isOver(known, now)
                ? new Used(now.plus(span), 1)
                : new Used(known.until(), Math.min(known.requests(), most) + 1));
        long seconds = Math.max(1, Duration.between(now, used.until()).plusMillis(999).toSeconds());
        return new Standing(most, Math.max(0, most - used.requests()), seconds, used.requests() <= most);
    }

    /** A clock that was set back must not keep a client waiting for longer than a span. */
    private boolean isOver(Used used, Instant now) {
        return !now.isBefore(used.until()) || used.until().isAfter(now.plus(span));
    }

    private void sweep(Instant now) {
        Instant last = swept.get();
        boolean due = !now.isBefore(last.plus(span)) || last.isAfter(now);
        if (clients.size() > MANY_CLIENTS && due && swept.compareAndSet(last, now)) {
            clients.values().removeIf(used -> isOver(used, now));
        }
    }

    int clients() {
        return clients.size();
    }
}
