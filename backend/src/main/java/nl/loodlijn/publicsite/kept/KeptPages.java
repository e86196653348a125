package nl.loodlijn.publicsite.kept;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Value;

/**
 * The pages that were asked for last, each by its whole address, as far as they fit. When it changed who there is or where somebody buys, none of before is
 * kept: a region that was switched off must not come back when the database is away.
 */
@Singleton
public final class KeptPages {
    private static final int LONGEST_ADDRESS = 1_000;

    private final long most;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, KeptPage> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long cost;
    private long places = -1;

    /** @param most bytes, roughly */
    KeptPages(@Value("${loodlijn.visitors.kept-bytes:16000000}") long most) {
        this.most = most;
    }

    public Optional<KeptPage> find(String address) {
        lock.lock();
        try {
            return Optional.ofNullable(pages.get(address));
        } finally {
            lock.unlock();
        }
    }

    /** Tells in which state the data are now. */
    public void see(PublicState state) {
        lock.lock();
        try {
            if (state.places() > places) {
                places = state.places();
                pages.clear();
                cost = 0;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Keeps a page instead of the one there was, unless that is newer or it was seen meanwhile that it may not be kept. */
    public void keep(String address, KeptPage page) {
        lock.lock();
        try {
            KeptPage before = pages.get(address);
            boolean old = page.state().places() < places
                    || (before != null && !page.state().covers(before.state()) && before.isRightFor(page.state(), page.rightAt()));
            if (old || address.length() > LONGEST_ADDRESS || page.cost() > most / 4) {
                return;
            }
            pages.put(address, page);
            cost += page.cost() - (before == null ? 0 : before.cost());
            var eldest = pages.entrySet().iterator();
            while (cost > most) {
                cost -= eldest.next().getValue().cost();
                eldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    long cost() {
        return cost;
    }
}
