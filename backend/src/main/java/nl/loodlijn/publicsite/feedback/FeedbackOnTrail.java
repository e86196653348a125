package nl.loodlijn.publicsite.feedback;

import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.text;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;

/** Feedback on the audit trail; what was written only as a hash. */
@Singleton
final class FeedbackOnTrail implements AuditedTables {
    @Override
    public List<AuditedTable> tables() {
        return List.of(new AuditedTable("feedback", Message.of("melding over de openbare site", "report about the public site"),
                List.of(text("reference", "nummer", "number"),
                        coded("about", "gaat over", "is about", Map.of("PROVIDER", Message.of("aanbieder", "provider"),
                                "OFFER", Message.of("dienst", "service"), "TEAM", Message.of("lokaal team", "local team"),
                                "COMPLAINT", Message.of("klacht en vertrouwenspersoon", "complaint and confidential adviser"))),
                        text("name", "aanbieder of gemeente", "provider or municipality"), text("part", "onderdeel", "part"),
                        of("organisation_id", "organisatie", "organisation", Kind.PARTY),
                        coded("wrong", "wat niet klopt", "what is not right",
                                Map.of("WAITING_TIME", Message.of("wachttijd", "waiting time"),
                                        "NO_LONGER_HERE", Message.of("helpt hier niet (meer)", "does not help here (any more)"),
                                        "CONTACT", Message.of("adres, telefoon of website", "address, telephone or website"),
                                        "OTHER", Message.of("iets anders", "something else"))),
                        of("texts", "wat er geschreven is", "what was written", Kind.WITHHELD), text("times", "hoe vaak", "how often"),
                        text("reminders", "herinneringen", "reminders"),
                        coded("outcome", "uitkomst", "outcome", Map.of("MENDED", Message.of("verbeterd", "put right"),
                                "RIGHT", Message.of("het klopte", "it was right"), "CLOSED", Message.of("afgesloten", "closed"))),
                        of("reason", "toelichting", "reason", Kind.WITHHELD),
                        of("settled_at", "afgehandeld op", "dealt with on", Kind.MOMENT)),
                List.of()));
    }
}
