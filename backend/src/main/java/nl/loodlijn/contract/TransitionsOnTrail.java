package nl.loodlijn.contract;

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

/** The end of agreements and the feeds of the calendar, on the audit trail. */
@Singleton
final class TransitionsOnTrail implements AuditedTables {
    private static final Map<String, Message> ITEMS = Map.ofEntries(
            Map.entry("END_CONFIRMED", Message.of("einde schriftelijk bevestigd", "end confirmed in writing")),
            Map.entry("TERMS_CHECKED", Message.of("termijnen nagekeken", "terms looked up")),
            Map.entry("COUNTS", Message.of("inwoners geteld", "residents counted")),
            Map.entry("SUCCESSOR", Message.of("opvolging bekend", "successors known")),
            Map.entry("WARM_HANDOVER", Message.of("warme overdracht", "handed over in person")),
            Map.entry("FILES", Message.of("dossiers", "files")),
            Map.entry("RESIDENTS_TOLD", Message.of("inwoners geïnformeerd", "residents told")),
            Map.entry("REFERRERS_TOLD", Message.of("verwijzers geïnformeerd", "referrers told")),
            Map.entry("STAFF_TOLD", Message.of("medewerkers geïnformeerd", "staff told")),
            Map.entry("LAST_CLAIMS", Message.of("laatste declaraties", "last claims")),
            Map.entry("REGISTER", Message.of("register bijgewerkt", "register updated")));

    @Override
    public List<AuditedTable> tables() {
        return List.of(transition(), feed());
    }

    private static AuditedTable transition() {
        return new AuditedTable("transition_item", Message.of("punt van een overdracht", "point of handing over"),
                List.of(coded("item", "punt", "point", ITEMS), of("done", "klaar", "done", Kind.YES_NO),
                        text("note", "toelichting", "note"),
                        text("in_care", "inwoners in zorg", "residents in care"),
                        text("handed_over", "overgedragen", "handed over"), text("stopped", "zonder verdere hulp", "needed no more help")),
                List.of(Phrase.became("done", "true", "vinkte een punt van een overdracht af", "ticked a point of handing over"),
                        Phrase.of(AuditAction.CREATED, "vulde een punt van een overdracht in", "filled in a point of handing over"),
                        Phrase.of(AuditAction.CHANGED, "wijzigde een punt van een overdracht", "changed a point of handing over")));
    }

    private static AuditedTable feed() {
        return new AuditedTable("calendar_feed", Message.of("agenda-adres", "calendar address"),
                List.of(of("made_at", "gemaakt op", "made on", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "maakte een agenda-adres", "made a calendar address"),
                        Phrase.of(AuditAction.CHANGED, "verving een agenda-adres", "replaced a calendar address"),
                        Phrase.of(AuditAction.REMOVED, "trok een agenda-adres in", "withdrew a calendar address")));
    }
}
