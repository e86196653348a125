package nl.loodlijn.platform.notification;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Today;

/** Every kind of thing that someone can be mailed about: what waits on the start page, and notifications. */
@Singleton
final class MailedKinds {
    private final Map<String, MailedKind> kinds = new TreeMap<>();

    /** @param usual when it is mailed to someone who did not choose */
    record MailedKind(String code, Message label, MailChoice usual) {
    }

    MailedKinds(Today today, Notifications notifications) {
        notifications.kinds().forEach(kind -> kinds.put(kind.code(), new MailedKind(kind.code(), kind.label(), kind.usual())));
        today.kinds().stream().filter(ItemKind::mailed)
                .forEach(kind -> kinds.put(kind.code(), new MailedKind(kind.code(), kind.label(), MailChoice.DAILY)));
    }

    Collection<MailedKind> all() {
        return kinds.values().stream().sorted(Comparator.comparing(kind -> kind.label().dutch())).toList();
    }

    boolean has(String code) {
        return kinds.containsKey(code);
    }

    MailChoice usual(String code) {
        MailedKind kind = kinds.get(code);
        return kind == null ? MailChoice.NEVER : kind.usual();
    }
}
