package nl.loodlijn.platform.security.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.live.AnnouncementListener;

/** Remembers sessions for a few seconds, and forgets one at once when the database says that it or its rights changed. */
@Singleton
final class SessionCache implements AnnouncementListener {
    static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private record Entry(Session session, Instant since) {
    }

    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final Clock clock;

    SessionCache(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    Session get(SessionId id) {
        Entry entry = entries.get(id.hashText());
        Instant now = clock.instant();
        return entry == null || !isFresh(entry, now) || !now.isBefore(entry.session().expiresAt()) ? null : entry.session();
    }

    void put(Session session) {
        Instant now = clock.instant();
        if (entries.size() >= MOST) {
            entries.values().removeIf(entry -> !isFresh(entry, now));
        }
        entries.put(session.id().hashText(), new Entry(session, now));
    }

    void forget(SessionId id) {
        entries.remove(id.hashText());
    }

    private static boolean isFresh(Entry entry, Instant now) {
        return now.isBefore(entry.since().plus(REMEMBERED));
    }

    @Override
    public String channel() {
        return "loodlijn_revoked";
    }

    @Override
    public void heard(String payload) {
        if (payload.startsWith("session ")) {
            entries.remove(payload.substring("session ".length()));
        } else if (payload.startsWith("person ")) {
            UUID person = UUID.fromString(payload.substring("person ".length()));
            entries.values().removeIf(entry -> entry.session().account().person().equals(person));
        }
    }

    @Override
    public void startedListening() {
        entries.clear();
    }
}
