package nl.loodlijn.contract.agreement;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are told about agreements: the other party and the title, never an amount. */
@Singleton
final class AgreementNotifications implements NotificationKinds {
    static final KindGroup GROUP = KindGroup.of("agreements", "Overeenkomsten", "Agreements");
    static final Concern PARTIES = Concern.of(GROUP, Permission.AGREEMENT_SIGN);
    static final NotificationKind OFFERED = kind("agreement-offered", "Aangeboden overeenkomsten", "Agreements offered",
            "{0} biedt u een overeenkomst aan: {1}.", "{0} offers you an agreement: {1}.", MailChoice.AT_ONCE);
    static final NotificationKind WITHDRAWN = kind("agreement-withdrawn", "Ingetrokken voorstellen", "Withdrawn proposals",
            "{0} heeft een voorstel ingetrokken: {1}.", "{0} withdrew a proposal: {1}.", MailChoice.DAILY);
    static final NotificationKind REFUSED = kind("agreement-refused", "Geweigerde voorstellen", "Refused proposals",
            "{0} heeft een voorstel geweigerd: {1}.", "{0} refused a proposal: {1}.", MailChoice.DAILY);
    static final NotificationKind SIGNED = kind("agreement-signed", "Eerste handtekeningen", "First signatures",
            "{0} heeft getekend: {1}. Nu tekent u nog.", "{0} signed: {1}. Now it is your turn.", MailChoice.DAILY);
    static final NotificationKind AGREED = kind("agreement-agreed", "Getekende overeenkomsten", "Signed agreements",
            "{0} heeft ook getekend: {1}. De overeenkomst is rond.", "{0} signed as well: {1}. The agreement is made.", MailChoice.DAILY);
    static final NotificationKind NOTICE = kind("agreement-notice", "Opgezegde overeenkomsten", "Notice of agreements",
            "{0} heeft opgezegd: {1}.", "{0} gave notice: {1}.", MailChoice.AT_ONCE);
    static final NotificationKind DISSOLVED = kind("agreement-dissolved", "Ontbonden overeenkomsten", "Dissolved agreements",
            "{0} heeft ontbonden: {1}.", "{0} dissolved: {1}.", MailChoice.AT_ONCE);

    // What follows for whom an agreement binds from a date or from another agreement; the database tells it.
    private static final NotificationKind ENDED = kind("agreement-ended", "Geëindigde overeenkomsten", "Agreements that ended",
            "{0} is geëindigd.", "{0} has ended.", MailChoice.DAILY);
    private static final NotificationKind ENDED_WITH_FRAMEWORK = kind("agreement-ended-with-framework",
            "Overeenkomsten die met een andere eindigen", "Agreements that end with another",
            "{0} is geëindigd, want de overeenkomst met de regio is er niet meer.",
            "{0} has ended, because the agreement with the region is over.", MailChoice.AT_ONCE);
    private static final NotificationKind LAPSED = kind("agreement-lapsed", "Vervallen aanbiedingen", "Lapsed offers",
            "Het aanbod {0} is vervallen, want de overeenkomst met de regio is er niet meer.",
            "The offer {0} has lapsed, because the agreement with the region is over.", MailChoice.AT_ONCE);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(OFFERED, WITHDRAWN, REFUSED, SIGNED, AGREED, NOTICE, DISSOLVED, ENDED, ENDED_WITH_FRAMEWORK, LAPSED);
    }

    private static NotificationKind kind(String code, String dutch, String english, String dutchText, String englishText, MailChoice mail) {
        return new NotificationKind(code, PARTIES, Message.of(dutch, english), Message.of(dutchText, englishText), mail);
    }
}
