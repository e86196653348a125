package nl.loodlijn.contract.mediation;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are told about mediations: that there is something to read, never what it is about. */
@Singleton
final class MediationNotifications implements NotificationKinds {
    static final KindGroup GROUP = KindGroup.of("mediation", "Bemiddeling", "Mediation");
    static final Concern TAKING_PART = Concern.of(GROUP, Permission.MEDIATION_READ);
    static final NotificationKind ASKED = kind("mediation-asked", "Vragen om bemiddeling", "Requests for mediation",
            "{0} vraagt de regio om te bemiddelen.", "{0} asks the region to mediate.");
    static final NotificationKind SAID = kind("mediation-said", "Berichten in een bemiddeling", "Messages in a mediation",
            "{0} schreef in een bemiddeling.", "{0} wrote in a mediation.");
    static final NotificationKind AGREED = kind("mediation-agreed", "Akkoord om de hoofdaannemer erbij te halen",
            "Agreement to let the head contractor know", "{0} is ermee akkoord dat de hoofdaannemer van de bemiddeling weet.",
            "{0} agrees that the head contractor is told of the mediation.");
    static final NotificationKind TOLD = kind("mediation-told", "Bemiddelingen waar u bij wordt gevraagd",
            "Mediations that you are asked to join",
            "{0} haalt alle partijen bij een bemiddeling.", "{0} lets all parties take part in a mediation.");
    static final NotificationKind OVER = kind("mediation-over", "Afgeronde bemiddelingen", "Mediations that ended",
            "{0} rondde een bemiddeling af.", "{0} ended a mediation.");

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(ASKED, SAID, AGREED, TOLD, OVER);
    }

    private static NotificationKind kind(String code, String dutch, String english, String dutchText, String englishText) {
        return new NotificationKind(code, TAKING_PART, Message.of(dutch, english), Message.of(dutchText, englishText), MailChoice.AT_ONCE);
    }
}
