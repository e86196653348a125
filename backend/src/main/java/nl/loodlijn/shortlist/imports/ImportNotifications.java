package nl.loodlijn.shortlist.imports;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.shortlist.ShortlistKinds;

/** What people are told about imports. */
@Singleton
final class ImportNotifications implements NotificationKinds {
    private static final Concern WHOM = Concern.of(ShortlistKinds.GROUP, Permission.SHORTLIST_IMPORT);
    static final NotificationKind READY = new NotificationKind("import-ready", WHOM,
            Message.of("Imports die klaar zijn", "Imports that are ready"),
            Message.of("{0} is ingelezen.", "{0} was imported."), MailChoice.NEVER);
    static final NotificationKind PREVIEWED = new NotificationKind("import-previewed", WHOM,
            Message.of("Voorbeelden die klaar zijn", "Previews that are ready"),
            Message.of("Het voorbeeld van {0} is klaar.", "The preview of {0} is ready."), MailChoice.NEVER);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(READY, PREVIEWED);
    }
}
