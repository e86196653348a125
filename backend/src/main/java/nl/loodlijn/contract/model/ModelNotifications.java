package nl.loodlijn.contract.model;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are told about model contracts. */
@Singleton
final class ModelNotifications implements NotificationKinds {
    static final KindGroup GROUP = KindGroup.of("contracts", "Contracten", "Contracts");
    static final Concern HEADS = Concern.ofOrganisation(GROUP, Permission.MODEL_COMMENT);
    static final Concern STAFF = Concern.ofTenant(GROUP, Permission.MODEL_MANAGE);
    static final NotificationKind CONSULTED = new NotificationKind("model-consultation", HEADS,
            Message.of("Modelcontracten die u worden voorgelegd", "Model contracts that you are asked about"),
            Message.of("De regio vraagt wat u vindt van het concept van {0}. Reageren en stemmen kan tot en met {1}.",
                    "The region asks what you think of the draft of {0}. You can comment and vote until {1}."),
            MailChoice.AT_ONCE);
    static final NotificationKind PUBLISHED = new NotificationKind("model-published", Concern.of(GROUP, Permission.MODEL_READ),
            Message.of("Nieuwe versies van modelcontracten", "New versions of model contracts"),
            Message.of("Versie {1} van {0} is gepubliceerd en geldt voor nieuwe overeenkomsten vanaf {2}.",
                    "Version {1} of {0} is published and holds for new agreements from {2}."),
            MailChoice.DAILY);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(CONSULTED, PUBLISHED);
    }
}
