package nl.loodlijn.shortlist.watch;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.shortlist.ShortlistKinds;

/** What people are told about their saved searches. */
@Singleton
final class WatchNotifications implements NotificationKinds {
    static final NotificationKind NEW_MATCHES = new NotificationKind("saved-search",
            Concern.of(ShortlistKinds.GROUP, Permission.SHORTLIST_SEARCH),
            Message.of("Nieuw aanbod in uw zoekopdrachten", "New offers in your saved searches"),
            Message.of("Nieuw in “{0}”: aanbod van {1}.", "New in “{0}”: offers of {1}."), MailChoice.DAILY);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(NEW_MATCHES);
    }
}
