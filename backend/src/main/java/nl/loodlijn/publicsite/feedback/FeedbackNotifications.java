package nl.loodlijn.publicsite.feedback;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are told about feedback. It is told by the database, also when who says it did not sign in. */
@Singleton
final class FeedbackNotifications implements NotificationKinds {
    static final KindGroup GROUP = KindGroup.of("feedback", "Openbare site: dit klopt niet", "Public site: this is not right");
    private static final Concern ALL = Concern.of(GROUP, Permission.FEEDBACK_READ);
    static final NotificationKind RECEIVED = new NotificationKind("feedback-received", ALL,
            Message.of("Iemand zegt dat iets niet klopt", "Somebody says that something is not right"),
            Message.of("Iemand zegt dat op de openbare site iets niet klopt bij {0}.",
                    "Somebody says that something is not right about {0} on the public site."),
            MailChoice.DAILY);
    static final NotificationKind ANSWERED = new NotificationKind("feedback-answered", ALL,
            Message.of("Een melding over de openbare site is beantwoord", "A report about the public site was answered"),
            Message.of("De melding over {0} is beantwoord.", "The report about {0} was answered."), MailChoice.WEEKLY);
    static final NotificationKind CLOSED = new NotificationKind("feedback-closed",
            Concern.ofOrganisation(GROUP, Permission.FEEDBACK_ANSWER),
            Message.of("De regio sloot een melding over de openbare site af", "The region closed a report about the public site"),
            Message.of("De regio heeft de melding over {0} afgesloten.", "The region closed the report about {0}."), MailChoice.DAILY);
    static final NotificationKind REMINDER = new NotificationKind("feedback-reminder",
            Concern.ofOrganisation(GROUP, Permission.FEEDBACK_ANSWER),
            Message.of("De regio vraagt om antwoord op een melding", "The region asks to answer a report"),
            Message.of("De regio vraagt u de melding over {0} te beantwoorden.", "The region asks you to answer the report about {0}."),
            MailChoice.AT_ONCE);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(RECEIVED, ANSWERED, CLOSED, REMINDER);
    }
}
