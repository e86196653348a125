package nl.loodlijn.contract;

import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.row;
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

/** Model contracts, on the audit trail. */
@Singleton
final class ModelsOnTrail implements AuditedTables {
    private static final Map<String, Message> KINDS = Map.of("REGION_HEAD",
            Message.of("regio en hoofdaannemer", "region and head contractor"), "REGION_SUB",
            Message.of("regio en onderaannemer", "region and subcontractor"),
            "HEAD_SUB", Message.of("hoofdaannemer en onderaannemer", "head contractor and subcontractor"));
    private static final Map<String, Message> VARIANTS = Map.of("EFFORT", Message.of("inspanningsgericht", "paid by effort"), "OUTPUT",
            Message.of("outputgericht", "paid by output"), "TASK", Message.of("taakgericht", "paid by task"));
    private static final Map<String, Message> VERSION_STATES = Map.of("DRAFT", Message.of("concept", "draft"), "CONSULTATION",
            Message.of("in consultatie", "in consultation"), "PUBLISHED", Message.of("gepubliceerd", "published"));
    private static final Map<String, Message> PARTS = Map.of("GENERAL", Message.of("deel 1", "part 1"), "INDIVIDUAL",
            Message.of("deel 2", "part 2"), "FIXED", Message.of("deel 3", "part 3"));
    private static final Map<String, Message> STATES = Map.of("LOCKED", Message.of("vast", "locked"), "CHOOSE",
            Message.of("kiezen", "choose"), "FILL", Message.of("invullen", "fill in"));
    private static final Map<String, Message> VERDICTS = Map.of("AGREES", Message.of("neemt over", "adopts"), "OBJECTS",
            Message.of("maakt bezwaar", "objects"));

    @Override
    public List<AuditedTable> tables() {
        return List.of(model(), version(), article(), term(), comment(), vote());
    }

    private static AuditedTable model() {
        return new AuditedTable("contract_model", Message.of("modelcontract", "model contract"),
                List.of(text("name", "naam", "name"), coded("kind", "overeenkomst tussen", "agreement between", KINDS),
                        coded("variant", "uitvoeringsvariant", "funding variant", VARIANTS),
                        of("archived_at", "gearchiveerd sinds", "archived since", Kind.MOMENT)),
                List.of(Phrase.filled("archived_at", "archiveerde het modelcontract {name}", "archived the model contract {name}"),
                        Phrase.of(AuditAction.CREATED, "maakte het modelcontract {name}", "made the model contract {name}")))
                .leading();
    }

    private static AuditedTable version() {
        return new AuditedTable("contract_model_version", Message.of("versie van een modelcontract", "version of a model contract"),
                List.of(row("model_id", "modelcontract", "model contract", "contract_model"), text("number", "versie", "version"),
                        coded("state", "staat", "state", VERSION_STATES), of("takes_effect_on", "geldt vanaf", "holds from", Kind.DAY),
                        text("note", "wat er nieuw is", "what is new"),
                        text("consultation_question", "vraag aan hoofdaannemers", "question to head contractors"),
                        of("consultation_until", "consultatie tot en met", "consultation until", Kind.DAY),
                        of("consultation_closed_at", "consultatie gesloten op", "consultation closed on", Kind.MOMENT),
                        of("published_at", "gepubliceerd op", "published on", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "begon een nieuwe versie van {model_id}", "began a new version of {model_id}"),
                        Phrase.filled("published_at", "publiceerde versie {number} van een modelcontract",
                                "published version {number} of a model contract"),
                        Phrase.became("state", "CONSULTATION", "legde een modelcontract voor aan hoofdaannemers",
                                "laid a model contract before head contractors"),
                        Phrase.filled("consultation_closed_at", "sloot de consultatie over een modelcontract",
                                "closed the consultation about a model contract")))
                .leading();
    }

    private static AuditedTable article() {
        return new AuditedTable("contract_article", Message.of("artikel", "article"),
                List.of(text("heading", "opschrift", "heading"), coded("part", "deel", "part", PARTS),
                        coded("state", "vast, kiezen of invullen", "locked, choose or fill in", STATES),
                        of("optional", "mag wegblijven", "may be left out", Kind.YES_NO),
                        text("option_labels", "keuzes", "choices"), text("option_texts", "tekst", "text"),
                        of("slots", "invulvelden", "slots", Kind.WITHHELD), text("explanation", "toelichting", "explanation"),
                        text("source", "bron", "source")),
                List.of());
    }

    private static AuditedTable term() {
        return new AuditedTable("contract_term", Message.of("begrip", "defined term"),
                List.of(text("term", "begrip", "term"), text("definition", "betekenis", "definition")), List.of());
    }

    private static AuditedTable comment() {
        return new AuditedTable("article_comment", Message.of("reactie op een modelcontract", "comment on a model contract"),
                List.of(text("article_code", "artikel", "article"), of("organisation_id", "namens", "on behalf of", Kind.PARTY),
                        of("settled_at", "afgehandeld op", "settled on", Kind.MOMENT), of("text", "tekst", "text", Kind.WITHHELD)),
                List.of(Phrase.of(AuditAction.CREATED, "reageerde op het artikel {name}", "commented on the article {name}"),
                        Phrase.filled("settled_at", "handelde een reactie op het artikel {name} af",
                                "settled a comment on the article {name}")));
    }

    private static AuditedTable vote() {
        return new AuditedTable("article_adoption", Message.of("stem over een artikel", "vote on an article"),
                List.of(coded("verdict", "stem", "vote", VERDICTS), of("organisation_id", "namens", "on behalf of", Kind.PARTY),
                        of("reason", "reden", "reason", Kind.WITHHELD)),
                List.of());
    }
}
