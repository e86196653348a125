package nl.loodlijn.admission;

import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;
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

/** Assessments, decisions and objections, on the audit trail. */
@Singleton
final class AssessmentsOnTrail implements AuditedTables {
    private static final Map<String, Message> VERDICTS = Map.of("MET", Message.of("voldoet", "met"), "NOT_MET",
            Message.of("voldoet niet", "not met"), "NOT_APPLICABLE", Message.of("geldt niet", "does not apply"), "NEEDS_ADDITION",
            Message.of("aanvulling nodig", "needs an addition"));
    private static final Map<String, Message> OUTCOMES = Map.of("APPROVED", Message.of("goedgekeurd", "approved"), "REFUSED",
            Message.of("afgewezen", "refused"), "FOUNDED", Message.of("gegrond", "founded"), "UNFOUNDED",
            Message.of("ongegrond", "unfounded"), "INADMISSIBLE", Message.of("niet-ontvankelijk", "inadmissible"));
    private static final Map<String, Message> KINDS = Map.of("AWB_OBJECTION", Message.of("bezwaar (Awb)", "objection (Awb)"),
            "PRIVATE_LAW_COMPLAINT", Message.of("klacht (privaatrecht)", "complaint (private law)"));
    private static final Map<String, Message> STATES = Map.of("RECEIVED", Message.of("ontvangen", "received"), "HEARING",
            Message.of("gesprek gepland", "hearing planned"), "DECIDED", Message.of("beslist", "decided"), "WITHDRAWN",
            Message.of("ingetrokken", "withdrawn"));

    @Override
    public List<AuditedTable> tables() {
        return List.of(assessment(), judgement(), joint(), decision(), part(), objection());
    }

    private static AuditedTable assessment() {
        return new AuditedTable("assessment", Message.of("beoordeling", "assessment"),
                List.of(of("person_id", "toetser", "assessor", Kind.PERSON), of("given_at", "gegeven op", "given on", Kind.MOMENT),
                        text("judged", "oordelen", "judgements")),
                List.of(Phrase.of(AuditAction.CREATED, "is een aanvraag gaan beoordelen", "began to assess an application"),
                        Phrase.filled("given_at", "heeft een oordeel over een aanvraag gegeven", "gave a judgement of an application")));
    }

    private static AuditedTable judgement() {
        return new AuditedTable("judgement", Message.of("oordeel over een eis", "judgement about a criterion"),
                List.of(text("version", "versie", "version"), withheld("verdict", "oordeel", "verdict"),
                        withheld("reason", "reden", "reason"), withheld("seen_on", "gezien op", "seen on")),
                List.of(Phrase.of(AuditAction.CREATED, "heeft een eis beoordeeld", "judged a criterion"),
                        Phrase.of(AuditAction.CHANGED, "heeft het oordeel over een eis gewijzigd",
                                "changed the judgement of a criterion")));
    }

    private static AuditedTable joint() {
        return new AuditedTable("joint_judgement", Message.of("gezamenlijk oordeel", "joint judgement"),
                List.of(coded("verdict", "oordeel", "verdict", VERDICTS), text("reason", "reden", "reason")),
                List.of(Phrase.of(AuditAction.CREATED, "heeft een gezamenlijk oordeel over een eis vastgelegd",
                        "recorded a joint judgement of a criterion")));
    }

    private static AuditedTable decision() {
        return new AuditedTable("decision", Message.of("besluit", "decision"),
                List.of(coded("outcome", "besluit", "decision", OUTCOMES), text("reasons", "waarom", "reasons"),
                        text("conditions", "voorwaarden", "conditions"), of("valid_from", "geldig vanaf", "valid from", Kind.DAY),
                        of("valid_until", "geldig tot en met", "valid until", Kind.DAY), of("on_time", "op tijd", "in time", Kind.YES_NO),
                        text("letter_id", "brief", "letter")),
                List.of(Phrase.of(AuditAction.CREATED, "heeft besloten op een aanvraag", "decided on an application")));
    }

    private static AuditedTable part() {
        return new AuditedTable("decision_part", Message.of("onderdeel van een besluit", "part of a decision"),
                List.of(coded("outcome", "besluit", "decision", OUTCOMES), text("reason", "waarom", "reason")), List.of());
    }

    private static AuditedTable objection() {
        return new AuditedTable("objection", Message.of("bezwaar of klacht", "objection or complaint"),
                List.of(text("application_id", "aanvraag", "application"), coded("kind", "soort", "kind", KINDS),
                        coded("state", "stand", "state", STATES), of("received_on", "ontvangen op", "received on", Kind.DAY),
                        of("in_time", "op tijd", "in time", Kind.YES_NO), of("due_on", "beslissen tot en met", "decide until", Kind.DAY),
                        of("hearing_on", "gesprek op", "hearing on", Kind.DAY), coded("outcome", "uitkomst", "outcome", OUTCOMES),
                        of("decided_on", "beslist op", "decided on", Kind.DAY), withheld("grounds", "gronden", "grounds"),
                        withheld("reasons", "waarom", "reasons"), withheld("hearing_place", "plaats", "place")),
                List.of());
    }

    private static AuditedField withheld(String column, String dutch, String english) {
        return of(column, dutch, english, Kind.WITHHELD);
    }
}
