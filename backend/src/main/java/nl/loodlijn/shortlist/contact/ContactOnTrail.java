package nl.loodlijn.shortlist.contact;

import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.text;

import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;

/** Contact requests, on the audit trail; what was asked and answered only as a hash. */
@Singleton
final class ContactOnTrail implements AuditedTables {
    @Override
    public List<AuditedTable> tables() {
        return List.of(new AuditedTable("contact_request", Message.of("contactverzoek", "contact request"),
                List.of(text("provider_name", "aanbieder", "provider"), of("to_organisation", "organisatie", "organisation", Kind.PARTY),
                        of("needed", "vraag", "question", Kind.WITHHELD), of("answer", "antwoord", "answer", Kind.WITHHELD),
                        of("seen_at", "gezien op", "seen on", Kind.MOMENT), of("answered_at", "beantwoord op", "answered on", Kind.MOMENT),
                        of("closed_at", "afgesloten op", "closed on", Kind.MOMENT)),
                List.of()));
    }
}
