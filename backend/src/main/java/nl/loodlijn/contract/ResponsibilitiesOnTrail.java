package nl.loodlijn.contract;

import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.text;

import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.audit.AuditAction;
import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTable.Phrase;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;

/** Who does what under agreements, on the audit trail. */
@Singleton
final class ResponsibilitiesOnTrail implements AuditedTables {
    @Override
    public List<AuditedTable> tables() {
        return List.of(matrix(), link());
    }

    private static AuditedTable matrix() {
        return new AuditedTable("responsibility_matrix", Message.of("wie doet wat", "who does what"),
                List.of(text("version", "versie", "version"), of("entries", "taken", "tasks", Kind.WITHHELD),
                        of("contacts", "bereikbaarheid", "how they are reached", Kind.WITHHELD)),
                List.of(Phrase.of(AuditAction.CREATED, "vulde in wie wat doet", "filled in who does what"),
                        Phrase.of(AuditAction.CHANGED, "wijzigde wie wat doet", "changed who does what")));
    }

    private static AuditedTable link() {
        return new AuditedTable("responsibility_link", Message.of("link naar wie wat doet", "link to who does what"),
                List.of(text("label", "voor wie", "for whom"), of("expires_on", "werkt tot en met", "works until", Kind.DAY),
                        of("revoked_at", "ingetrokken op", "withdrawn on", Kind.MOMENT)),
                List.of(Phrase.filled("revoked_at", "trok een link naar wie wat doet in", "withdrew a link to who does what"),
                        Phrase.of(AuditAction.CREATED, "maakte een link naar wie wat doet", "made a link to who does what")));
    }
}
