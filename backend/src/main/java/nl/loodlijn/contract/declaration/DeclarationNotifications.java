package nl.loodlijn.contract.declaration;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are told about declarations: who, which month and under which agreement; never an amount, and why one is disputed is read where it stands. */
@Singleton
final class DeclarationNotifications implements NotificationKinds {
    static final KindGroup GROUP = KindGroup.of("declarations", "Declaraties", "Declarations");
    static final Concern REGION = Concern.ofTenant(GROUP, Permission.DECLARATION_DECIDE);
    static final Concern DECLARING = Concern.ofOrganisation(GROUP, Permission.DECLARATION_WRITE);
    static final NotificationKind SENT = new NotificationKind("declaration-decide", REGION,
            Message.of("Declaraties om te beoordelen", "Declarations to decide on"),
            Message.of("{0} declareerde over {1}: {2}. Keur goed of betwist.", "{0} declared {1}: {2}. Approve or dispute."),
            MailChoice.DAILY);
    static final NotificationKind APPROVED = new NotificationKind("declaration-approved", DECLARING,
            Message.of("Goedgekeurde declaraties", "Approved declarations"),
            Message.of("Uw declaratie over {0} is goedgekeurd: {1}. De factuur staat klaar.",
                    "Your declaration of {0} is approved: {1}. The invoice is ready."),
            MailChoice.DAILY);
    static final NotificationKind DISPUTED = new NotificationKind("declaration-correct", DECLARING,
            Message.of("Betwiste declaraties", "Disputed declarations"),
            Message.of("De regio betwist uw declaratie over {0}: {1}. Lees waarom en verbeter haar.",
                    "The region disputes your declaration of {0}: {1}. Read why and correct it."),
            MailChoice.DAILY);

    // Follows from the date alone; the database tells it.
    private static final NotificationKind DUE = new NotificationKind("declaration-due", DECLARING,
            Message.of("Maanden die u nog declareert", "Months that you have yet to declare"),
            Message.of("U declareerde nog niets over {1}: {0}. Doe dat uiterlijk {2}.",
                    "You declared nothing of {1} yet: {0}. Do so by {2}."),
            MailChoice.DAILY);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(SENT, APPROVED, DISPUTED, DUE);
    }
}
