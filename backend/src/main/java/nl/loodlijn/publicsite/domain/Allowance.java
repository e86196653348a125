package nl.loodlijn.publicsite.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How often each visitor may come: so many times a minute, and as many at once when it was quiet. Of a visitor is kept how much is left and since when, until that is
 * all of it again.
 */
public final class Allowance {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final Map<String, Left> visitors = new ConcurrentHashMap<>();
    private final int perMinute;
    private final int most;

    private record Left(double times, Instant at) {
    }

    /**
     * @param perMinute visits of one visitor, above 0
     * @param most visitors that are remembered; when there are more, those who can come as often as anybody are forgotten, and if that is not enough, all
     */
    public Allowance(int perMinute, int most) {
        if (perMinute <= 0) {
            throw new IllegalArgumentException("A visitor may come at least once a minute, and not " + perMinute + " times");
        }
        this.perMinute = perMinute;
        this.most = most;
    }

    /** Counts a visit. Empty when the visitor may come; else how long it is until that is so, above zero. */
    public Optional<Duration> visit(String visitor, Instant now) {
        if (visitors.size() >= most && !visitors.containsKey(visitor)) {
            visitors.values().removeIf(left -> at(left, now) >= perMinute);
            if (visitors.size() >= most) {
                visitors.clear();
            }
        }
        AtomicReference<Optional<Duration>> answer = new AtomicReference<>(Optional.empty());
        visitors.compute(visitor, (_, before) -> {
            double times = before == null ? perMinute : at(before, now);
            answer.set(times >= 1 ? Optional.empty() : Optional.of(until(1 - times)));
            return new Left(times >= 1 ? times - 1 : times, now);
        });
        return answer.get();
    }

    private double at(Left left, Instant now) {
        double passed = Math.max(0, Duration.between(left.at(), now).toNanos());
        return Math.min(perMinute, left.times() + passed * perMinute / MINUTE.toNanos());
    }

    private Duration until(double times) {
        return Duration.ofNanos((long) Math.ceil(times * MINUTE.toNanos() / perMinute));
    }
}
