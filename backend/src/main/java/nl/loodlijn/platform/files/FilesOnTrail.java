package nl.loodlijn.platform.files;

import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.text;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.audit.AuditAction;
import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTable.Phrase;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;

/** Files on the audit trail; their names are withheld, because they may say much. */
@Singleton
final class FilesOnTrail implements AuditedTables {
    @Override
    public List<AuditedTable> tables() {
        return List.of(new AuditedTable("stored_file", Message.of("bestand", "file"),
                List.of(text("purpose", "waarvoor", "what for"), of("name", "naam", "name", Kind.WITHHELD),
                        text("media_type", "soort", "kind"),
                        text("size", "grootte (bytes)", "size (bytes)"),
                        coded("state", "stand", "state",
                                Map.of("KEPT", Message.of("bewaard", "kept"), "DELETED", Message.of("verwijderd", "deleted"), "QUARANTINED",
                                        Message.of("wacht op de virusscanner", "waits for the virus scanner"), "INFECTED",
                                        Message.of("geweigerd om een virus", "refused for a virus"))),
                        text("finding", "virus", "virus")),
                List.of(Phrase.of(AuditAction.CREATED, "heeft een bestand aangeleverd", "handed in a file"))));
    }
}
