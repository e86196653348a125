package nl.loodlijn.contract;

import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.platform.audit.AuditAction;
import nl.loodlijn.platform.audit.AuditedField;
import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTable.Phrase;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;

/** Agreements, on the audit trail: what happened and over which text, but no terms and no prices. */
@Singleton
final class AgreementsOnTrail implements AuditedTables {
    private static final Map<String, Message> KINDS = Map.of("REGION_HEAD",
            Message.of("regio en hoofdaannemer", "region and head contractor"), "REGION_SUB",
            Message.of("regio en onderaannemer", "region and subcontractor"),
            "HEAD_SUB", Message.of("hoofdaannemer en onderaannemer", "head contractor and subcontractor"));
    private static final Map<String, Message> STATES = Arrays.stream(AgreementState.values())
            .collect(Collectors.toMap(Enum::name, AgreementState::label));
    private static final Map<String, Message> VERSION_STATES = Map.of("DRAFT", Message.of("concept", "draft"), "OFFERED",
            Message.of("aangeboden", "offered"), "SIGNED_BY_ONE", Message.of("door één partij getekend", "signed by one party"), "AGREED",
            Message.of("door beide partijen getekend", "signed by both parties"), "REFUSED", Message.of("geweigerd", "refused"),
            "WITHDRAWN", Message.of("ingetrokken", "withdrawn"));
    private static final Map<String, Message> MOVES = Map.of("LOOKING", Message.of("wordt bekeken", "being looked at"), "READY",
            Message.of("bekeken", "looked at"), "RUNNING", Message.of("bezig", "going on"), "STOPPED", Message.of("gestopt", "stopped"),
            "DONE", Message.of("klaar", "done"), "LET_GO", Message.of("losgelaten", "let go"));
    private static final Map<String, Message> MEDIATIONS = Map.of("ASKED", Message.of("gevraagd", "asked"), "TAKEN_UP",
            Message.of("opgepakt", "taken up"), "TOLD", Message.of("met de hoofdaannemer", "with the head contractor"), "CLOSED",
            Message.of("afgerond", "closed"), "WITHDRAWN", Message.of("ingetrokken", "withdrawn"));
    private static final Map<String, Message> PURPOSES = Map.of("ORIGINAL", Message.of("overeenkomst", "agreement"), "AMENDMENT",
            Message.of("wijziging", "change"), "EXTENSION", Message.of("verlenging", "extension"));

    @Override
    public List<AuditedTable> tables() {
        return List.of(agreement(), version(), deviation(), signature(), move(), mediation());
    }

    private static AuditedTable agreement() {
        return new AuditedTable("agreement", Message.of("overeenkomst", "agreement"), List.of(text("title", "titel", "title"),
                coded("kind", "tussen", "between", KINDS), coded("state", "stand", "state", STATES),
                text("current_number", "versie die geldt", "version that holds"), of("starts_on", "eerste dag", "first day", Kind.DAY),
                of("ends_on", "laatste dag", "last day", Kind.DAY), of("offered_at", "aangeboden op", "offered on", Kind.MOMENT),
                of("in_force_at", "getekend op", "signed on", Kind.MOMENT), of("over_at", "voorbij sinds", "over since", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "is aan een overeenkomst begonnen", "began an agreement"),
                        Phrase.became("state", "OFFERED", "heeft een overeenkomst aangeboden", "offered an agreement"),
                        Phrase.became("state", "SIGNED_BY_ONE", "heeft als eerste getekend", "signed first"),
                        Phrase.became("state", "IN_FORCE", "heeft als tweede getekend", "signed second"),
                        Phrase.became("state", "AMENDED", "heeft een wijziging getekend", "signed a change"),
                        Phrase.became("state", "EXTENDED", "heeft een verlenging getekend", "signed an extension"),
                        Phrase.became("state", "REFUSED", "heeft een overeenkomst geweigerd", "refused an agreement"),
                        Phrase.became("state", "WITHDRAWN", "heeft een overeenkomst ingetrokken", "withdrew an agreement"),
                        Phrase.became("state", "DISSOLVED", "heeft een overeenkomst ontbonden", "dissolved an agreement"),
                        Phrase.became("state", "ENDED", "heeft een overeenkomst laten eindigen", "let an agreement end")))
                .leading();
    }

    private static AuditedTable version() {
        return new AuditedTable("agreement_version", Message.of("versie van een overeenkomst", "version of an agreement"),
                List.of(coded("purpose", "soort", "purpose", PURPOSES), coded("state", "stand", "state", VERSION_STATES),
                        text("sha256", "SHA-256 van de tekst", "SHA-256 of the text"), of("starts_on", "eerste dag", "first day", Kind.DAY),
                        of("ends_on", "laatste dag", "last day", Kind.DAY), of("offered_at", "aangeboden op", "offered on", Kind.MOMENT),
                        of("agreed_at", "getekend op", "signed on", Kind.MOMENT),
                        of("replaced_at", "vervangen of voorbij sinds", "replaced or over since", Kind.MOMENT),
                        withheld("terms", "afspraken", "terms"), withheld("filling", "keuzes in de tekst", "choices in the text"),
                        withheld("reason", "reden", "reason")),
                List.of(Phrase.of(AuditAction.CREATED, "schreef een voorstel", "wrote a proposal"),
                        Phrase.of(AuditAction.CHANGED, "wijzigde een voorstel", "changed a proposal")));
    }

    private static AuditedTable deviation() {
        return new AuditedTable("agreement_deviation", Message.of("afwijking van een model", "deviation from a model"),
                List.of(of("approved_at", "goedgekeurd op", "approved on", Kind.MOMENT), withheld("text", "tekst", "text"),
                        withheld("reason", "reden", "reason")),
                List.of(Phrase.filled("approved_at", "keurde een afwijking goed", "approved a deviation"),
                        Phrase.of(AuditAction.CREATED, "week van het model af", "departed from the model")));
    }

    private static AuditedTable signature() {
        return new AuditedTable("agreement_signature", Message.of("handtekening", "signature"),
                List.of(text("party_name", "namens", "on behalf of"), text("person_name", "door", "by"),
                        text("sha256", "SHA-256 van de tekst", "SHA-256 of the text"),
                        text("level", "betrouwbaarheid van de aanmelding", "level of the sign-in"),
                        of("signed_at", "getekend op", "signed on", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "tekende namens {party_name}", "signed on behalf of {party_name}")));
    }

    private static AuditedTable move() {
        return new AuditedTable("agreement_move", Message.of("overzetten van overeenkomsten", "moving of agreements"),
                List.of(coded("state", "stand", "state", MOVES), text("reason", "reden", "reason"),
                        of("sign_by", "tekenen uiterlijk", "sign by", Kind.DAY), of("started_at", "begonnen op", "started on", Kind.MOMENT),
                        of("over_at", "klaar op", "done on", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "bekeek welke overeenkomsten over kunnen", "looked which agreements can be moved"),
                        Phrase.became("state", "RUNNING", "zette overeenkomsten over naar een nieuwe versie van hun model",
                                "moved agreements to a new version of their model"),
                        Phrase.became("state", "STOPPED", "stopte het overzetten van overeenkomsten", "stopped moving agreements"),
                        Phrase.became("state", "DONE", "was klaar met overzetten van overeenkomsten", "was done moving agreements"),
                        Phrase.became("state", "LET_GO", "zag af van overzetten van overeenkomsten", "let go of moving agreements")));
    }

    private static AuditedTable mediation() {
        return new AuditedTable("mediation", Message.of("bemiddeling", "mediation"),
                List.of(coded("state", "stand", "state", MEDIATIONS), of("asked_at", "gevraagd op", "asked on", Kind.MOMENT),
                        of("agreed_at", "akkoord om de hoofdaannemer in te lichten", "agreed to tell the head contractor", Kind.MOMENT),
                        of("told_at", "hoofdaannemer ingelicht op", "head contractor told on", Kind.MOMENT),
                        of("over_at", "afgerond op", "ended on", Kind.MOMENT),
                        withheld("for_head", "wat de hoofdaannemer leest", "what the head contractor reads"),
                        withheld("outcome", "uitkomst", "outcome")),
                List.of(Phrase.of(AuditAction.CREATED, "vroeg om bemiddeling", "asked for mediation"),
                        Phrase.became("state", "TOLD", "lichtte de hoofdaannemer in over een bemiddeling",
                                "told the head contractor of a mediation"),
                        Phrase.became("state", "CLOSED", "rondde een bemiddeling af", "closed a mediation"),
                        Phrase.became("state", "WITHDRAWN", "trok een vraag om bemiddeling in", "withdrew a request for mediation")));
    }

    private static AuditedField withheld(String column, String dutch, String english) {
        return of(column, dutch, english, Kind.WITHHELD);
    }
}
