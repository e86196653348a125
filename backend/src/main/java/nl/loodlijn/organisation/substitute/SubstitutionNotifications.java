package nl.loodlijn.organisation.substitute;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.organisation.ColleagueKinds;
import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;

/** What people are told about substitutes. They are about the person self, and so not passed on to a substitute. */
@Singleton
final class SubstitutionNotifications implements NotificationKinds {
    private static final Concern WHOM = Concern.of(ColleagueKinds.GROUP, Permission.MEMBER);
    static final NotificationKind NAMED = new NotificationKind("own-substitution", WHOM,
            Message.of("Wie u vervangt", "Whom you substitute"),
            Message.of("U vervangt {0} van {1} tot en met {2}.", "You substitute {0} from {1} until the end of {2}."), MailChoice.AT_ONCE);
    static final NotificationKind ENDED = new NotificationKind("own-substitution-ended", WHOM,
            Message.of("Vervanging die eerder eindigt", "Substitution that ends early"),
            Message.of("U vervangt {0} niet meer.", "You no longer substitute {0}."), MailChoice.DAILY);
    static final NotificationKind HAS_SUBSTITUTE = new NotificationKind("own-substitute", WHOM,
            Message.of("Wie u vervangt als u er niet bent", "Who substitutes you when you are away"),
            Message.of("{3} vervangt u van {1} tot en met {2}.", "{3} substitutes you from {1} until the end of {2}."), MailChoice.DAILY);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(NAMED, ENDED, HAS_SUBSTITUTE);
    }
}
