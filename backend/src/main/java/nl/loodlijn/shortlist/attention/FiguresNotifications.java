package nl.loodlijn.shortlist.attention;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.shortlist.ShortlistKinds;

/** What providers are told about their figures. The database tells it, for every tenant at once. */
@Singleton
final class FiguresNotifications implements NotificationKinds {
    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(new NotificationKind("figures-stale", Concern.ofOrganisation(ShortlistKinds.GROUP, Permission.LISTING_WRITE),
                Message.of("Eigen cijfers die verouderd zijn", "Own figures that are out of date"),
                Message.of(
                        "Cijfers van {0} zijn verouderd, de laatste gemeten op {2} (aantal: {1}). Kloppen ze nog? Zeg dat dan, of vul in hoe het nu is.",
                        "Figures of {0} are out of date, the last measured on {2} (number: {1}). Are they still right? Say so, or fill in how it is now."),
                MailChoice.DAILY));
    }
}
