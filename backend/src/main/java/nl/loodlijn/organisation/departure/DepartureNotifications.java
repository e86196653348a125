package nl.loodlijn.organisation.departure;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.organisation.ColleagueKinds;
import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;

/** What colleagues are told when somebody leaves. */
@Singleton
final class DepartureNotifications implements NotificationKinds {
    private static final Concern WHOM = Concern.of(ColleagueKinds.GROUP, Permission.MEMBER);
    static final NotificationKind LEAVES = new NotificationKind("colleague-leaves", WHOM,
            Message.of("Collega's die vertrekken", "Colleagues who leave"),
            Message.of("{0} vertrekt. De laatste dag is {1}.", "{0} leaves. The last day is {1}."), MailChoice.NEVER);
    static final NotificationKind TAKES_OVER = new NotificationKind("takes-over", WHOM,
            Message.of("Werk dat u van een collega overneemt", "Work that you take over from a colleague"),
            Message.of("{0} vertrekt. De laatste dag is {1}. U neemt het werk over.",
                    "{0} leaves. The last day is {1}. You take over the work."),
            MailChoice.AT_ONCE);
    static final NotificationKind STAYS = new NotificationKind("colleague-stays", WHOM,
            Message.of("Collega's die toch blijven", "Colleagues who stay after all"),
            Message.of("{0} vertrekt toch niet.", "{0} does not leave after all."), MailChoice.NEVER);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(LEAVES, TAKES_OVER, STAYS);
    }
}
