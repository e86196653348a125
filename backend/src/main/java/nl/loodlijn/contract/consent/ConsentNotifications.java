package nl.loodlijn.contract.consent;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are told about consent to subcontractors. */
@Singleton
final class ConsentNotifications implements NotificationKinds {
    static final KindGroup GROUP = KindGroup.of("consent", "Onderaannemers en toestemming", "Subcontractors and consent");
    static final Concern DECIDERS = Concern.of(GROUP, Permission.CONSENT_DECIDE);
    static final Concern HEADS = Concern.ofOrganisation(GROUP, Permission.CONSENT_REPORT);
    static final NotificationKind REPORTED = new NotificationKind("consent-reported", DECIDERS,
            Message.of("Gemelde onderaannemers", "Reported subcontractors"),
            Message.of("{1} meldt {0} als onderaannemer en vraagt toestemming.",
                    "{1} reports {0} as a subcontractor and asks for consent."),
            MailChoice.DAILY);
    static final NotificationKind ANSWERED = new NotificationKind("consent-answered", DECIDERS,
            Message.of("Antwoorden over onderaannemers", "Answers about subcontractors"),
            Message.of("{1} heeft uw vraag over {0} beantwoord.", "{1} answered your question about {0}."), MailChoice.DAILY);
    static final NotificationKind ENDED = new NotificationKind("consent-ended", DECIDERS,
            Message.of("Onderaannemers die stoppen", "Subcontractors that stop"),
            Message.of("{1} heeft de inzet van {0} beëindigd of de melding ingetrokken.",
                    "{1} ended the work of {0} or withdrew the report."),
            MailChoice.DAILY);
    static final NotificationKind ASKED = new NotificationKind("consent-question", HEADS,
            Message.of("Vragen over uw onderaannemers", "Questions about your subcontractors"),
            Message.of("Er is een vraag over uw onderaannemer {0}. Tot uw antwoord staat de termijn stil.",
                    "There is a question about your subcontractor {0}. The term stands still until you answer."),
            MailChoice.AT_ONCE);
    static final NotificationKind CONSENTED = new NotificationKind("consent-given", HEADS,
            Message.of("Toestemming voor uw onderaannemers", "Consent to your subcontractors"),
            Message.of("Er is toestemming voor uw onderaannemer {0}. Lees de brief.",
                    "There is consent to your subcontractor {0}. Read the letter."),
            MailChoice.AT_ONCE);
    static final NotificationKind REFUSED = new NotificationKind("consent-refused", HEADS,
            Message.of("Geweigerde onderaannemers", "Refused subcontractors"),
            Message.of("Er is geen toestemming voor uw onderaannemer {0}. Lees de brief.",
                    "There is no consent to your subcontractor {0}. Read the letter."),
            MailChoice.AT_ONCE);
    static final NotificationKind REVOKED = new NotificationKind("consent-revoked", HEADS,
            Message.of("Teruggenomen toestemming", "Consent that is taken back"),
            Message.of("De toestemming voor uw onderaannemer {0} is teruggenomen. Lees waarom, en tot wanneer het werk doorgaat.",
                    "The consent to your subcontractor {0} is taken back. Read why, and until when the work goes on."),
            MailChoice.AT_ONCE);
    static final NotificationKind ABOUT_YOU = new NotificationKind("consent-about-you",
            Concern.ofOrganisation(GROUP, Permission.CONSENT_READ),
            Message.of("Meldingen van uw organisatie als onderaannemer", "Reports of your organisation as a subcontractor"),
            Message.of("Er is iets veranderd aan uw werk voor {1}.", "Something changed about your work for {1}."), MailChoice.DAILY);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(REPORTED, ANSWERED, ENDED, ASKED, CONSENTED, REFUSED, REVOKED, ABOUT_YOU,
                new NotificationKind("consent-due", DECIDERS, Message.of("Termijn voor toestemming", "Term for consent"),
                        Message.of("Beslis uiterlijk {2} over onderaannemer {0} van {1}.",
                                "Decide by {2} about subcontractor {0} of {1}."),
                        MailChoice.AT_ONCE),
                new NotificationKind("consent-overdue", DECIDERS, Message.of("Toestemming te laat", "Consent overdue"),
                        Message.of("De termijn voor toestemming aan {1} voor {0} is voorbij. Die liep tot en met {2}.",
                                "The term for consent to {1} for {0} is over. It ran until {2}."),
                        MailChoice.AT_ONCE),
                new NotificationKind("consent-late", HEADS, Message.of("Nog geen antwoord op uw melding", "No answer to your report yet"),
                        Message.of("U zou uiterlijk {1} antwoord krijgen over {0}. Zonder toestemming mag de onderaannemer niet beginnen.",
                                "You would get an answer about {0} by {1}. Without consent the subcontractor may not begin."),
                        MailChoice.AT_ONCE));
    }
}
