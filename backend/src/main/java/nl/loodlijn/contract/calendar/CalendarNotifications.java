package nl.loodlijn.contract.calendar;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are reminded of: the title of the agreement and a day, never an amount. */
@Singleton
final class CalendarNotifications implements NotificationKinds {
    static final KindGroup GROUP = KindGroup.of("calendar", "Contractkalender", "Contract calendar");
    static final Concern PARTIES = Concern.of(GROUP, Permission.AGREEMENT_SIGN);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(
                new NotificationKind("calendar-extend", PARTIES, Message.of("Laatste dag om te verlengen", "Last day to extend"),
                        Message.of("{0} kunt u nog verlengen tot en met {1}. Daarna eindigt de overeenkomst vanzelf.",
                                "You can extend {0} until {1}. After that the agreement ends by itself."),
                        MailChoice.AT_ONCE),
                new NotificationKind("calendar-ends", PARTIES, Message.of("Overeenkomsten die eindigen", "Agreements that end"),
                        Message.of("De laatste dag van {0} is {1}.", "The last day of {0} is {1}."), MailChoice.DAILY),
                new NotificationKind("calendar-transition", PARTIES, Message.of("Overdracht bij het einde", "Handing over at the end"),
                        Message.of("{0} eindigt op {1}. Spreek de overdracht af en vink af wat klaar is.",
                                "{0} ends on {1}. Agree on handing over and tick what is done."),
                        MailChoice.DAILY));
    }
}
