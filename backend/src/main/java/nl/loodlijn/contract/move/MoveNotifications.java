package nl.loodlijn.contract.move;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are told about moves. */
@Singleton
final class MoveNotifications implements NotificationKinds {
    private static final KindGroup GROUP = KindGroup.of("agreements", "Overeenkomsten", "Agreements");
    static final Concern WRITERS = Concern.of(GROUP, Permission.AGREEMENT_WRITE);
    static final NotificationKind DONE = new NotificationKind("agreements-moved", WRITERS,
            Message.of("Overeenkomsten die u overzet", "Agreements that you move"),
            Message.of("Het overzetten naar de nieuwe versie van {0} is klaar: {1} aangeboden, {2} konden niet over.",
                    "Moving to the new version of {0} is done: {1} offered, {2} could not be moved."),
            MailChoice.DAILY);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(DONE);
    }
}
