package nl.loodlijn.contract.referral;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are told about referral forms: from whom there is something to read, never what it is about. */
@Singleton
final class ReferralNotifications implements NotificationKinds {
    static final KindGroup GROUP = KindGroup.of("referrals", "Verwijzingen", "Referrals");
    static final Concern PARTIES = Concern.ofOrganisation(GROUP, Permission.REFERRAL_READ);
    static final NotificationKind SENT = kind("referral-sent", "Nieuwe verwijsformulieren", "New referral forms",
            "{0} stuurde u een verwijsformulier.", "{0} sent you a referral form.", MailChoice.AT_ONCE);
    static final NotificationKind SAID = kind("referral-said", "Vragen en antwoorden over verwijsformulieren",
            "Questions and answers about referral forms", "{0} schreef iets over een verwijsformulier.",
            "{0} wrote something about a referral form.", MailChoice.AT_ONCE);
    static final NotificationKind ACCEPTED = kind("referral-accepted", "Aangenomen verwijzingen", "Accepted referrals",
            "{0} nam een verwijzing van u aan.", "{0} accepted a referral of yours.", MailChoice.AT_ONCE);
    static final NotificationKind DECLINED = kind("referral-declined", "Afgewezen verwijzingen", "Declined referrals",
            "{0} wees een verwijzing van u af.", "{0} declined a referral of yours.", MailChoice.AT_ONCE);
    static final NotificationKind WITHDRAWN = kind("referral-withdrawn", "Ingetrokken verwijzingen", "Withdrawn referrals",
            "{0} trok een verwijzing in.", "{0} withdrew a referral.", MailChoice.AT_ONCE);
    static final NotificationKind CLOSED = kind("referral-closed", "Afgesloten verwijzingen", "Closed referrals",
            "{0} sloot een verwijzing af.", "{0} closed a referral.", MailChoice.DAILY);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(SENT, SAID, ACCEPTED, DECLINED, WITHDRAWN, CLOSED);
    }

    private static NotificationKind kind(String code, String dutch, String english, String dutchText, String englishText, MailChoice mail) {
        return new NotificationKind(code, PARTIES, Message.of(dutch, english), Message.of(dutchText, englishText), mail);
    }
}
