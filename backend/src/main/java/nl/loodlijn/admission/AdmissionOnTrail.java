package nl.loodlijn.admission;

import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.row;
import static nl.loodlijn.platform.audit.AuditedField.text;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.audit.AuditAction;
import nl.loodlijn.platform.audit.AuditedField;
import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTable.Phrase;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;

/** Criteria, on the audit trail. */
@Singleton
final class AdmissionOnTrail implements AuditedTables {
    private static final Map<String, Message> LAWS = Map.of("JEUGDWET", Message.of("Jeugdwet", "Youth Act"), "WMO",
            Message.of("Wmo 2015", "Social Support Act (Wmo 2015)"));
    private static final Map<String, Message> CLASSES = Map.of("EXCLUSION_GROUND", Message.of("uitsluitingsgrond", "exclusion ground"),
            "SUITABILITY", Message.of("geschiktheidseis", "suitability requirement"), "CONTRACT_CONDITION",
            Message.of("contractvoorwaarde", "contract condition"), "SIGNAL", Message.of("signaal", "signal"));
    private static final Map<String, Message> EVIDENCE = Map.of("DOCUMENT", Message.of("document", "document"), "REGISTER_NUMBER",
            Message.of("nummer in een register", "number in a register"), "DECLARATION", Message.of("eigen verklaring", "own declaration"),
            "WEB_PAGE", Message.of("pagina op de website", "page on the website"), "SHOWN",
            Message.of("tonen, niet bewaren", "shown, not kept"),
            "OWN_CHECK", Message.of("de regio kijkt het na", "looked up by the region"));
    private static final Map<String, Message> RECHECKS = Map.of("PERIOD", Message.of("om de zoveel maanden", "every so many months"),
            "ONCE",
            Message.of("eenmalig", "once"), "CONTINUOUS", Message.of("doorlopend", "continuously"), "ON_RISK",
            Message.of("als daar reden voor is", "where there is reason to"), "PER_EVENT", Message.of("per keer", "each time"));
    private static final Map<String, Message> ORIGINS = Map.of("NATIONAL", Message.of("landelijk", "national"), "LOCAL",
            Message.of("van deze regio", "of this region"));

    @Override
    public List<AuditedTable> tables() {
        return List.of(set(), version(), criterion());
    }

    private static AuditedTable set() {
        return new AuditedTable("criteria_set", Message.of("lijst met eisen", "set of criteria"), List.of(text("name", "naam", "name"),
                coded("laws", "wet", "act", LAWS), of("retired_at", "niet meer in gebruik sinds", "not in use since", Kind.MOMENT)),
                List.of(Phrase.filled("retired_at", "nam de lijst met eisen {name} uit gebruik",
                        "took the set of criteria {name} out of use"),
                        Phrase.of(AuditAction.CREATED, "maakte de lijst met eisen {name}", "made the set of criteria {name}")))
                .leading();
    }

    private static AuditedTable version() {
        return new AuditedTable("criteria_version", Message.of("versie van een lijst met eisen", "version of a set of criteria"),
                List.of(row("set_id", "lijst", "set", "criteria_set"), text("number", "versie", "version"),
                        text("note", "wat er nieuw is", "what is new"), of("published_at", "gepubliceerd op", "published on", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "begon een nieuwe versie van {set_id}", "began a new version of {set_id}"),
                        Phrase.filled("published_at", "publiceerde versie {number} van een lijst met eisen",
                                "published version {number} of a set of criteria")))
                .leading();
    }

    private static AuditedTable criterion() {
        return new AuditedTable("criterion", Message.of("eis", "criterion"), fields(), List.of());
    }

    private static List<AuditedField> fields() {
        return List.of(text("dutch_title", "eis", "criterion (Dutch)"), text("dutch_asked", "wat wordt gevraagd", "what is asked (Dutch)"),
                text("english_title", "eis (Engels)", "criterion"), text("english_asked", "wat wordt gevraagd (Engels)", "what is asked"),
                coded("class", "soort eis", "kind of criterion", CLASSES), coded("evidence", "bewijs", "evidence", EVIDENCE),
                text("number", "register", "register"),
                text("not_older_than_months", "hooguit zo oud (maanden)", "not older than (months)"),
                text("valid_months", "geldig (maanden)", "valid for (months)"),
                coded("recheck", "opnieuw bekijken", "looked at again", RECHECKS),
                text("recheck_months", "om de (maanden)", "every (months)"), text("legal_source", "bron", "source"),
                coded("origin", "herkomst", "origin", ORIGINS), coded("laws", "wet", "act", LAWS),
                text("proportionality", "waarom nodig", "why it is needed"),
                of("shareable", "mag naar een andere regio", "may go to another region", Kind.YES_NO));
    }
}
