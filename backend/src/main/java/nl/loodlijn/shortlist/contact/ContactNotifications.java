package nl.loodlijn.shortlist.contact;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are told about contact requests, beside what waits on them. */
@Singleton
final class ContactNotifications implements NotificationKinds {
    static final KindGroup GROUP = KindGroup.of("contact", "Contactverzoeken", "Contact requests");
    static final NotificationKind ANSWERED = new NotificationKind("contact-answered", Concern.of(GROUP, Permission.CONTACT_ASK),
            Message.of("Antwoord op een contactverzoek", "Answers to contact requests"),
            Message.of("{0} heeft uw contactverzoek beantwoord.", "{0} answered your contact request."), MailChoice.AT_ONCE);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(ANSWERED);
    }
}
