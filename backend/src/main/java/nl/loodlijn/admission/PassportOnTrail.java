package nl.loodlijn.admission;

import static nl.loodlijn.platform.audit.AuditedField.of;

import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.audit.AuditAction;
import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTable.Phrase;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;

/** Consent for the passport, on the audit trail. */
@Singleton
final class PassportOnTrail implements AuditedTables {
    @Override
    public List<AuditedTable> tables() {
        return List.of(new AuditedTable("passport_consent", Message.of("toestemming voor het paspoort", "consent for the passport"),
                List.of(of("given_at", "gegeven op", "given on", Kind.MOMENT),
                        of("withdrawn_at", "ingetrokken op", "withdrawn on", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "heeft toestemming voor het paspoort gegeven", "gave consent for the passport"),
                        Phrase.filled("withdrawn_at", "heeft de toestemming voor het paspoort ingetrokken",
                                "withdrew consent for the passport"))));
    }
}
