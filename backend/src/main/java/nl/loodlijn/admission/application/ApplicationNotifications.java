package nl.loodlijn.admission.application;

import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.MailChoice;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.NotificationKinds;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

/** What people are told about applications. */
@Singleton
final class ApplicationNotifications implements NotificationKinds {
    static final KindGroup GROUP = KindGroup.of("admission", "Aanvragen en toelating", "Applications and admission");
    static final Concern STAFF = Concern.ofTenant(GROUP, Permission.APPLICATION_ASSESS);
    static final Concern APPLICANTS = Concern.ofOrganisation(GROUP, Permission.APPLICATION_WRITE);
    static final NotificationKind SUBMITTED = new NotificationKind("application-submitted", STAFF,
            Message.of("Nieuwe aanvragen", "New applications"),
            Message.of("{0} heeft een aanvraag ingediend voor {1}.", "{0} submitted an application for {1}."), MailChoice.DAILY);
    static final NotificationKind ADDED = new NotificationKind("application-added", STAFF,
            Message.of("Aanvullingen op aanvragen", "Additions to applications"),
            Message.of("{0} heeft de aanvraag voor {1} aangevuld.", "{0} gave the additions to the application for {1}."),
            MailChoice.DAILY);
    static final NotificationKind WITHDRAWN = new NotificationKind("application-withdrawn", STAFF,
            Message.of("Ingetrokken aanvragen", "Withdrawn applications"),
            Message.of("{0} heeft de aanvraag voor {1} ingetrokken.", "{0} withdrew the application for {1}."), MailChoice.DAILY);
    static final NotificationKind TAKEN_UP = new NotificationKind("application-taken-up", APPLICANTS,
            Message.of("Uw aanvraag wordt beoordeeld", "Your application is assessed"),
            Message.of("De regio beoordeelt uw aanvraag voor {0}.", "The region assesses your application for {0}."), MailChoice.DAILY);
    static final NotificationKind ADDITION_ASKED = new NotificationKind("application-addition", APPLICANTS,
            Message.of("Gevraagde aanvullingen", "Additions asked for"),
            Message.of("De regio vraagt om een aanvulling op uw aanvraag voor {0}.",
                    "The region asks for an addition to your application for {0}."),
            MailChoice.AT_ONCE);
    static final NotificationKind DECIDED = new NotificationKind("application-decided", APPLICANTS,
            Message.of("Besluiten op uw aanvragen", "Decisions on your applications"),
            Message.of("De regio heeft besloten op uw aanvraag voor {0}. Lees het besluit.",
                    "The region decided on your application for {0}. Read the decision."),
            MailChoice.AT_ONCE);
    static final NotificationKind CHANGED = new NotificationKind("admission-changed", APPLICANTS,
            Message.of("Schorsing en herbeoordeling", "Suspension and reassessment"),
            Message.of("Er is iets veranderd aan uw toelating voor {0}.", "Something changed about your admission for {0}."),
            MailChoice.AT_ONCE);
    static final NotificationKind OBJECTED = new NotificationKind("objection-received", STAFF,
            Message.of("Bezwaren en klachten", "Objections and complaints"),
            Message.of("{0} is het niet eens met het besluit over {1}.", "{0} does not agree with the decision about {1}."),
            MailChoice.AT_ONCE);
    static final NotificationKind HEARING = new NotificationKind("objection-hearing", APPLICANTS,
            Message.of("Gesprekken over uw bezwaar", "Hearings about your objection"),
            Message.of("De regio wil u op {1} horen over het besluit over {0}.",
                    "The region wants to hear you on {1} about the decision about {0}."),
            MailChoice.AT_ONCE);
    static final NotificationKind OBJECTION_DECIDED = new NotificationKind("objection-decided", APPLICANTS,
            Message.of("Beslissingen op uw bezwaar", "Decisions on your objection"),
            Message.of("De regio heeft beslist op uw bezwaar of klacht over {0}.",
                    "The region decided on your objection or complaint about {0}."),
            MailChoice.AT_ONCE);

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(SUBMITTED, ADDED, WITHDRAWN, TAKEN_UP, ADDITION_ASKED, DECIDED, CHANGED, OBJECTED, HEARING,
                OBJECTION_DECIDED,
                new NotificationKind("passport-ended", STAFF, Message.of("Bewijs uit een paspoort", "Evidence from a passport"),
                        Message.of("{0} staat niet meer in voor bewijs dat u van {1} hebt uit het paspoort. Bekijk de aanvraag.",
                                "{0} stands no longer by evidence that you have of {1} from the passport. Look at the application."),
                        MailChoice.AT_ONCE),
                new NotificationKind("admission-ends", APPLICANTS, Message.of("Toelating die afloopt", "Admission that ends"),
                        Message.of("Uw toelating geldt tot en met {0}. Vraag op tijd opnieuw aan.",
                                "Your admission holds until {0}. Apply again in time."),
                        MailChoice.AT_ONCE),
                new NotificationKind("evidence-ends", APPLICANTS, Message.of("Bewijs dat verloopt", "Evidence that expires"),
                        Message.of("{1}: dit bewijs is geldig tot en met {0}.", "{1}: this evidence is valid until {0}."),
                        MailChoice.AT_ONCE),
                new NotificationKind("admission-expired", APPLICANTS, Message.of("Verlopen toelating", "Expired admission"),
                        Message.of("Uw toelating gold tot en met {0} en is verlopen.", "Your admission held until {0} and has expired."),
                        MailChoice.AT_ONCE));
    }
}
