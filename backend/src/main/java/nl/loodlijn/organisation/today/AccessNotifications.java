package nl.loodlijn.organisation.today;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are told about access. The database tells it: by triggers, and by the function tell_of_access. */
@Singleton
final class AccessNotifications implements NotificationKinds {
    static final KindGroup GROUP = KindGroup.of("access", "Toegang", "Access");
    static final Concern ADMINISTRATORS = Concern.of(GROUP, Permission.MEMBERSHIP_MANAGE);
    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(
                new NotificationKind("invitation-taken-up", ADMINISTRATORS,
                        Message.of("Aangenomen uitnodigingen", "Invitations that were accepted"),
                        Message.of("{0} heeft uw uitnodiging aangenomen.", "{0} has accepted your invitation."), MailChoice.NEVER),
                new NotificationKind("invitation-undelivered", ADMINISTRATORS,
                        Message.of("Uitnodigingen die niet aankwamen", "Invitations that did not arrive"),
                        Message.of("De mail met uw uitnodiging aan {0} kwam niet aan. Controleer het adres.",
                                "The mail with your invitation to {0} did not arrive. Check the address."),
                        MailChoice.AT_ONCE),
                new NotificationKind("own-access-ends", Concern.of(GROUP, Permission.MEMBER),
                        Message.of("Uw eigen toegang loopt af", "Your own access ends"),
                        Message.of("Uw toegang namens {0} loopt tot en met {1}. Vraag de beheerder op tijd om verlenging.",
                                "Your access on behalf of {0} ends after {1}. Ask the administrator for more time."),
                        MailChoice.AT_ONCE),
                new NotificationKind("access-review", ADMINISTRATORS,
                        Message.of("De jaarlijkse toegangscontrole", "The yearly access review"),
                        Message.of("De jaarlijkse toegangscontrole is aan de beurt.", "The yearly access review is due."),
                        MailChoice.DAILY));
    }
}
