package nl.loodlijn.platform.notification;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;
import nl.loodlijn.platform.today.Today;

/** Every kind of thing that someone can be mailed about: what waits on the start page, and notifications. */
@Singleton
final class MailedKinds {
    private final Map<String, MailedKind> kinds = new TreeMap<>();

    /**
     * @param whom whom it can come to
     * @param usual when it is mailed to someone who did not choose
     */
    record MailedKind(String code, Concern whom, Message label, MailChoice usual) {
    }

    MailedKinds(Today today, Notifications notifications) {
        notifications.kinds().forEach(kind -> kinds.put(kind.code(), new MailedKind(kind.code(), kind.whom(), kind.label(), kind.usual())));
        today.kinds().forEach(kind -> kind.concern()
                .ifPresent(whom -> kinds.put(kind.code(), new MailedKind(kind.code(), whom, kind.label(), MailChoice.DAILY))));
    }

    /** What can come to somebody, by group; groups and kinds in the order of their names. */
    Map<KindGroup, List<MailedKind>> of(Account account, Locale language) {
        return kinds.values().stream().filter(kind -> kind.whom().reaches(account))
                .sorted(Comparator.comparing(kind -> kind.label().in(language)))
                .collect(Collectors.groupingBy(kind -> kind.whom().group(),
                        () -> new TreeMap<>(Comparator.comparing(group -> group.label().in(language))), Collectors.toList()));
    }

    boolean hasGroup(String code) {
        return kinds.values().stream().anyMatch(kind -> kind.whom().group().code().equals(code));
    }

    Optional<MailedKind> kind(String code) {
        return Optional.ofNullable(kinds.get(code));
    }
}
