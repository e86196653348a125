package nl.loodlijn.admission;

import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.domain.ApplicationState;
import nl.loodlijn.platform.audit.AuditAction;
import nl.loodlijn.platform.audit.AuditedField;
import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTable.Phrase;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;

/** Applications, on the audit trail. */
@Singleton
final class ApplicationsOnTrail implements AuditedTables {
    private static final Map<String, Message> STATES = Arrays.stream(ApplicationState.values())
            .collect(Collectors.toMap(Enum::name, ApplicationState::label));
    private static final Map<String, Message> LAWS = Map.of("JEUGDWET", Message.of("Jeugdwet", "Youth Act"), "WMO",
            Message.of("Wmo 2015", "Social Support Act (Wmo 2015)"));

    @Override
    public List<AuditedTable> tables() {
        return List.of(application(), answer(), file(), submittedAnswer(), submittedFile(), addition(), item());
    }

    private static AuditedTable application() {
        return new AuditedTable("application", Message.of("aanvraag", "application"), List.of(coded("state", "stand", "state", STATES),
                coded("laws", "wet", "act", LAWS), text("categories", "zorgcategorieën", "care categories"),
                text("establishments", "vestigingen", "establishments"), text("kvk_number", "KvK-nummer", "KvK number"),
                withheld("rsin", "RSIN", "RSIN"), withheld("agb_code", "AGB-code", "AGB code"),
                withheld("contact_name", "contactpersoon", "contact"), withheld("contact_email", "e-mailadres", "e-mail address"),
                withheld("contact_phone", "telefoon", "telephone"),
                of("submitted_at", "ingediend op", "submitted on", Kind.MOMENT),
                of("due_on", "beslissen tot en met", "decide until", Kind.DAY),
                text("round", "beoordeling", "assessment"), of("decided_at", "besloten op", "decided on", Kind.MOMENT),
                of("decided_on_time", "op tijd besloten", "decided in time", Kind.YES_NO),
                of("valid_until", "geldig tot en met", "valid until", Kind.DAY), of("ended_at", "geëindigd op", "ended on", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "is aan een aanvraag begonnen", "began an application"),
                        Phrase.became("state", "SUBMITTED", "heeft een aanvraag ingediend", "submitted an application"),
                        Phrase.became("state", "ADDITION_ASKED", "heeft om aanvulling gevraagd", "asked for an addition"),
                        Phrase.became("state", "WITHDRAWN", "heeft een aanvraag ingetrokken", "withdrew an application"),
                        Phrase.became("state", "APPROVED", "heeft een aanvraag goedgekeurd", "approved an application"),
                        Phrase.became("state", "REFUSED", "heeft een aanvraag afgewezen", "refused an application"),
                        Phrase.became("state", "SUSPENDED", "heeft een toelating geschorst", "suspended an admission"),
                        Phrase.became("state", "EXPIRED", "heeft een toelating laten verlopen", "let an admission expire")));
    }

    private static AuditedTable answer() {
        return new AuditedTable("application_answer", Message.of("antwoord in concept", "draft answer"),
                List.of(of("not_applicable", "niet van toepassing", "does not apply", Kind.YES_NO),
                        of("can_show", "kan getoond worden", "can be shown", Kind.YES_NO),
                        withheld("explanation", "toelichting", "explanation"),
                        withheld("number", "nummer", "number"), withheld("declared_by", "verklaard door", "declared by"),
                        withheld("declared_on", "verklaard op", "declared on"), withheld("page", "pagina", "page"),
                        withheld("issued_on", "datum", "date")),
                List.of());
    }

    private static AuditedTable file() {
        return new AuditedTable("application_file", Message.of("bewijsstuk in concept", "draft evidence"),
                List.of(text("code", "eis", "criterion"), withheld("issued_on", "datum", "date"),
                        withheld("valid_until", "geldig tot en met", "valid until")),
                List.of());
    }

    private static AuditedTable submittedAnswer() {
        return new AuditedTable("submitted_answer", Message.of("ingediend antwoord", "submitted answer"),
                List.of(of("not_applicable", "niet van toepassing", "does not apply", Kind.YES_NO), text("number", "nummer", "number"),
                        of("declared_on", "verklaard op", "declared on", Kind.DAY), text("page", "pagina", "page"),
                        of("can_show", "kan getoond worden", "can be shown", Kind.YES_NO), of("issued_on", "datum", "date", Kind.DAY),
                        of("submitted_at", "ingediend op", "submitted on", Kind.MOMENT),
                        withheld("explanation", "toelichting", "explanation"),
                        withheld("declared_by", "verklaard door", "declared by")),
                List.of());
    }

    private static AuditedTable submittedFile() {
        return new AuditedTable("submitted_file", Message.of("ingediend bewijsstuk", "submitted evidence"),
                List.of(text("code", "eis", "criterion"), of("issued_on", "datum", "date", Kind.DAY),
                        of("valid_until", "geldig tot en met", "valid until", Kind.DAY)),
                List.of());
    }

    private static AuditedTable addition() {
        return new AuditedTable("addition_request", Message.of("verzoek om aanvulling", "request for an addition"),
                List.of(of("asked_on", "gevraagd op", "asked on", Kind.DAY),
                        of("due_on", "aanvullen tot en met", "to be added until", Kind.DAY),
                        of("answered_on", "aangevuld op", "answered on", Kind.DAY),
                        of("lapsed", "termijn verstreken", "term went by", Kind.YES_NO),
                        of("decision_due_on", "anders beslissen tot en met", "otherwise decide until", Kind.DAY)),
                List.of());
    }

    private static AuditedTable item() {
        return new AuditedTable("addition_item", Message.of("gevraagde aanvulling", "addition asked for"),
                List.of(text("missing", "wat ontbreekt", "what is missing")), List.of());
    }

    private static AuditedField withheld(String column, String dutch, String english) {
        return of(column, dutch, english, Kind.WITHHELD);
    }
}
