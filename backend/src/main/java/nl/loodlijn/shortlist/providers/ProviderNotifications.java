package nl.loodlijn.shortlist.providers;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.shortlist.ShortlistKinds;

/** What people are told about providers. Changes of numbers are told by the database, because they are told in other tenants as well. */
@Singleton
final class ProviderNotifications implements NotificationKinds {
    private static final Concern HEAD_CONTRACTORS = Concern.ofOrganisation(ShortlistKinds.GROUP, Permission.CONTACT_ASK);
    private static final Concern READERS = Concern.of(ShortlistKinds.GROUP, Permission.PROVIDER_READ);
    private static final Concern KEEPERS = Concern.ofTenant(ShortlistKinds.GROUP, Permission.PROVIDER_MANAGE);
    static final NotificationKind STOPPED = new NotificationKind("provider-stopped", HEAD_CONTRACTORS,
            Message.of("Aanbieders die stoppen of failliet gaan", "Providers that stop or go bankrupt"),
            Message.of("{0} kan sinds {1} geen hulp meer bieden. Kijk wat dit betekent voor wie daar hulp krijgt.",
                    "{0} cannot offer help since {1}. See what this means for those who get help there."),
            MailChoice.AT_ONCE);
    static final NotificationKind AT_WORK_AGAIN = new NotificationKind("provider-at-work-again", HEAD_CONTRACTORS,
            Message.of("Aanbieders die toch niet gestopt zijn", "Providers that did not stop after all"),
            Message.of("{0} is niet gestopt. De eerdere melding daarover is ingetrokken.",
                    "{0} did not stop. What was said of that before is withdrawn."),
            MailChoice.AT_ONCE);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(STOPPED, AT_WORK_AGAIN,
                new NotificationKind("number-changed", READERS, Message.of("Nieuwe KvK-nummers", "New KvK numbers"),
                        Message.of("{0} heeft vanaf {3} KvK-nummer {2}; eerder was het {1}.",
                                "{0} has KvK number {2} from {3}; it was {1} before."),
                        MailChoice.DAILY),
                new NotificationKind("number-proposed", KEEPERS, Message.of("Voorgestelde KvK-nummers", "Proposed KvK numbers"),
                        Message.of(
                                "Een regio stelt voor {0} vanaf {3} KvK-nummer {2} te geven in plaats van {1}. De beheerder van het platform beslist.",
                                "A region proposes KvK number {2} instead of {1} for {0} from {3}. The operator of the platform decides."),
                        MailChoice.DAILY),
                new NotificationKind("number-refused", KEEPERS, Message.of("Afgewezen KvK-nummers", "Refused KvK numbers"),
                        Message.of("{0} houdt KvK-nummer {1}. Het voorstel voor {2} is afgewezen.",
                                "{0} keeps KvK number {1}. The proposal of {2} was refused."),
                        MailChoice.DAILY));
    }
}
