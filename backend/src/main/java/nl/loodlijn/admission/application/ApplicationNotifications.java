package nl.loodlijn.admission.application;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;

/** What people are told about applications. */
@Singleton
final class ApplicationNotifications implements NotificationKinds {
    static final NotificationKind SUBMITTED = new NotificationKind("application-submitted",
            Message.of("Nieuwe aanvragen", "New applications"),
            Message.of("{0} heeft een aanvraag ingediend voor {1}.", "{0} submitted an application for {1}."), MailChoice.DAILY);
    static final NotificationKind ADDED = new NotificationKind("application-added",
            Message.of("Aanvullingen op aanvragen", "Additions to applications"),
            Message.of("{0} heeft de aanvraag voor {1} aangevuld.", "{0} gave the additions to the application for {1}."),
            MailChoice.DAILY);
    static final NotificationKind WITHDRAWN = new NotificationKind("application-withdrawn",
            Message.of("Ingetrokken aanvragen", "Withdrawn applications"),
            Message.of("{0} heeft de aanvraag voor {1} ingetrokken.", "{0} withdrew the application for {1}."), MailChoice.DAILY);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(SUBMITTED, ADDED, WITHDRAWN);
    }
}
