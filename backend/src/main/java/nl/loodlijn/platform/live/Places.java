package nl.loodlijn.platform.live;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts the streams of each session, so that one browser cannot take all there is. */
final class Places {
    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();
    private final int most;

    Places(int most) {
        this.most = most;
    }

    /** One stream's place; given back once, however often it is asked. */
    final class Place {
        private final String session;
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Place(String session) {
            this.session = session;
        }

        void giveBack() {
            if (held.getAndSet(false)) {
                taken.computeIfPresent(session, (same, count) -> count == 1 ? null : Integer.valueOf(count - 1));
            }
        }
    }

    /** Empty when the session has all it may have. */
    Optional<Place> take(String session) {
        AtomicBoolean got = new AtomicBoolean();
        taken.compute(session, (same, count) -> {
            int now = count == null ? 0 : count;
            got.set(now < most);
            return now < most ? Integer.valueOf(now + 1) : count;
        });
        return got.get() ? Optional.of(new Place(session)) : Optional.empty();
    }
}
