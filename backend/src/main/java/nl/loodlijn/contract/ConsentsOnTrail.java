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

/** Subcontractors and consent to them, on the audit trail. */
@Singleton
final class ConsentsOnTrail implements AuditedTables {
    private static final Map<String, Message> REPORTS = Map.of("REPORTED", Message.of("gemeld", "reported"), "QUESTION",
            Message.of("vraag gesteld", "question asked"), "CONSENTED", Message.of("toestemming", "consented"), "REFUSED",
            Message.of("geweigerd", "refused"), "REGISTERED", Message.of("geregistreerd", "registered"), "WITHDRAWN",
            Message.of("ingetrokken", "withdrawn"), "ENDED", Message.of("beëindigd", "ended"));
    private static final Map<String, Message> CONSENTS = Map.of("ASKED", Message.of("gevraagd", "asked"), "QUESTION",
            Message.of("vraag gesteld", "question asked"), "CONSENTED", Message.of("gegeven", "given"), "REFUSED",
            Message.of("geweigerd", "refused"), "WITHDRAWN", Message.of("niet meer gevraagd", "no longer asked"), "REVOKED",
            Message.of("teruggenomen", "taken back"));
    private static final Map<String, Message> DECIDERS = Map.of("REGION", Message.of("regio", "region"), "MUNICIPALITY",
            Message.of("gemeente", "municipality"));

    @Override
    public List<AuditedTable> tables() {
        return List.of(report(), consent(), question());
    }

    private static AuditedTable report() {
        return new AuditedTable("subcontracting", Message.of("onderaannemer", "subcontractor"), List.of(
                text("sub_name", "onderaannemer", "subcontractor"), text("sub_kvk", "KvK-nummer", "KvK number"),
                of("self_employed", "zzp zonder personeel", "self-employed without staff", Kind.YES_NO),
                of("admitted", "toegelaten bij de melding", "admitted at the report", Kind.YES_NO),
                text("categories", "productcategorieën", "product categories"), text("municipality_codes", "gemeenten", "municipalities"),
                text("task", "wat de onderaannemer doet", "what it does"), of("starts_on", "vanaf", "from", Kind.DAY),
                of("ends_on", "tot en met", "until", Kind.DAY), coded("state", "stand", "state", REPORTS)),
                List.of(Phrase.of(AuditAction.CREATED, "heeft een onderaannemer gemeld", "reported a subcontractor"),
                        Phrase.became("state", "WITHDRAWN", "heeft een melding ingetrokken", "withdrew a report"),
                        Phrase.became("state", "ENDED", "heeft het werk van een onderaannemer beëindigd",
                                "ended the work of a subcontractor")));
    }

    private static AuditedTable consent() {
        return new AuditedTable("consent", Message.of("toestemming", "consent"),
                List.of(coded("decider", "wie beslist", "who decides", DECIDERS),
                        coded("state", "stand", "state", CONSENTS), of("due_on", "antwoord tot en met", "answer until", Kind.DAY),
                        text("reason", "reden", "reason"), of("decided_on", "besloten op", "decided on", Kind.DAY),
                        of("on_time", "op tijd besloten", "decided in time", Kind.YES_NO), of("letter", "brief", "letter", Kind.WITHHELD),
                        of("revoked_on", "teruggenomen op", "taken back on", Kind.DAY), of("last_day", "laatste dag", "last day", Kind.DAY),
                        text("revoked_why", "reden van terugnemen", "reason for taking back")),
                List.of(Phrase.became("state", "CONSENTED", "heeft toestemming gegeven voor een onderaannemer",
                        "consented to a subcontractor"),
                        Phrase.became("state", "REFUSED", "heeft een onderaannemer geweigerd", "refused a subcontractor"),
                        Phrase.became("state", "REVOKED", "heeft toestemming voor een onderaannemer teruggenomen",
                                "took back consent to a subcontractor"),
                        Phrase.became("state", "QUESTION", "heeft iets gevraagd over een onderaannemer", "asked about a subcontractor")));
    }

    private static AuditedTable question() {
        return new AuditedTable("consent_question", Message.of("vraag over een onderaannemer", "question about a subcontractor"),
                List.of(text("question", "vraag", "question"), text("answer", "antwoord", "answer")), List.of());
    }
}
