package nl.loodlijn.organisation.audit;

import static java.util.stream.Collectors.toMap;
import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.text;

import java.util.Arrays;
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
import nl.loodlijn.platform.security.Role;

/** Who has access, on the audit trail. */
@Singleton
final class AccessOnTrail implements AuditedTables {
    private static final AuditedField ROLE = coded("role", "rol", "role",
            Arrays.stream(Role.values()).collect(toMap(Role::name, Role::label)));
    private static final AuditedField PARTY_KIND = coded("party_kind", "soort partij", "kind of party",
            Map.of("TENANT", Message.of("regio of gemeente zelf", "region or municipality itself"), "MUNICIPALITY",
                    Message.of("gemeente in de regio", "municipality of the region"), "ORGANISATION",
                    Message.of("organisatie", "organisation")));
    private static final AuditedField PARTY = of("party_id", "namens", "on behalf of", Kind.PARTY);
    private static final AuditedField LAST_DAY = of("valid_until", "laatste dag", "last day", Kind.DAY);

    @Override
    public List<AuditedTable> tables() {
        return List.of(membership(), invitation(), review(), reviewItem(), municipality(), departure(), substitution());
    }

    @Override
    public Map<String, Message> grounds() {
        return Map.of("unused-invitation", Message.of("de uitnodiging was verlopen en niemand nam haar aan",
                "the invitation ran out and nobody took it up"));
    }

    private static AuditedTable membership() {
        return new AuditedTable("membership", Message.of("toegang", "access"),
                List.of(of("person_id", "persoon", "person", Kind.PERSON), ROLE, PARTY, PARTY_KIND,
                        of("valid_from", "eerste dag", "first day", Kind.DAY), LAST_DAY,
                        of("ended_at", "beëindigd op", "ended at", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "kreeg toegang", "got access").ofOneself(),
                        Phrase.of(AuditAction.CREATED, "gaf toegang aan {name}", "gave access to {name}"),
                        Phrase.filled("ended_at", "beëindigde de eigen toegang", "ended the own access").ofOneself(),
                        Phrase.filled("ended_at", "beëindigde de toegang van {name}", "ended the access of {name}"),
                        Phrase.of(AuditAction.CHANGED, "wijzigde de eigen toegang", "changed the own access").ofOneself(),
                        Phrase.of(AuditAction.CHANGED, "wijzigde de toegang van {name}", "changed the access of {name}")));
    }

    private static AuditedTable invitation() {
        return new AuditedTable("invitation", Message.of("uitnodiging", "invitation"),
                List.of(of("name", "naam", "name", Kind.WITHHELD), of("email", "e-mailadres", "e-mail address", Kind.WITHHELD), ROLE, PARTY,
                        PARTY_KIND,
                        LAST_DAY, of("expires_at", "geldig tot", "expires at", Kind.MOMENT),
                        of("accepted_at", "aangenomen op", "accepted at", Kind.MOMENT),
                        of("withdrawn_at", "ingetrokken op", "withdrawn at", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "nodigde iemand uit", "invited someone"),
                        Phrase.filled("accepted_at", "nam de uitnodiging van {name} aan", "took up the invitation of {name}")
                                .ofSomebodyElse(),
                        Phrase.filled("accepted_at", "nam een uitnodiging aan", "accepted an invitation"),
                        Phrase.filled("withdrawn_at", "trok een uitnodiging in", "withdrew an invitation"),
                        Phrase.filled("expires_at", "stuurde een uitnodiging opnieuw", "sent an invitation again")));
    }

    private static AuditedTable review() {
        return new AuditedTable("access_review", Message.of("toegangscontrole", "access review"),
                List.of(of("started_at", "begonnen op", "started at", Kind.MOMENT),
                        of("closed_at", "afgesloten op", "closed at", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "begon een toegangscontrole", "started an access review"),
                        Phrase.filled("closed_at", "sloot de toegangscontrole af", "closed the access review")))
                .leading();
    }

    private static AuditedTable reviewItem() {
        return new AuditedTable("access_review_item", Message.of("oordeel bij de toegangscontrole", "decision of an access review"),
                List.of(text("person_name", "persoon", "person"), ROLE, LAST_DAY,
                        coded("decision", "oordeel", "decision",
                                Map.of("KEEP", Message.of("behouden", "keep"), "END", Message.of("beëindigen", "end"))),
                        of("note", "toelichting", "note", Kind.WITHHELD)),
                List.of(Phrase.of(AuditAction.CREATED, "zette {name} op de toegangscontrole", "put {name} on the access review"),
                        Phrase.became("decision", "KEEP", "oordeelde dat {name} toegang houdt",
                                "decided that {name} keeps access"),
                        Phrase.became("decision", "END", "oordeelde dat de toegang van {name} eindigt",
                                "decided that the access of {name} ends"),
                        Phrase.of(AuditAction.CHANGED, "wijzigde het oordeel over de toegang van {name}",
                                "changed the decision on the access of {name}")));
    }

    private static AuditedTable municipality() {
        return new AuditedTable("tenant_municipality", Message.of("deelname van een gemeente", "municipality of the region"),
                List.of(text("municipality_code", "gemeentecode", "municipality code"),
                        of("valid_from", "eerste dag", "first day", Kind.DAY), LAST_DAY),
                List.of(Phrase.of(AuditAction.CREATED, "liet {name} deelnemen", "let {name} take part"),
                        Phrase.of(AuditAction.CHANGED, "wijzigde de deelname van {name}", "changed the dates of {name}")));
    }

    private static AuditedTable substitution() {
        return new AuditedTable("substitution", Message.of("vervanging", "substitution"),
                List.of(of("absent_id", "afwezig", "absent", Kind.PERSON), text("substitute_name", "vervanger", "substitute"),
                        of("first_day", "eerste dag", "first day", Kind.DAY), of("last_day", "laatste dag", "last day", Kind.DAY),
                        of("ended_at", "beëindigd op", "ended at", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "wees {name} aan als vervanger", "named {name} as substitute"),
                        Phrase.filled("ended_at", "beëindigde de vervanging door {name}", "ended the substitution by {name}")));
    }

    private static AuditedTable departure() {
        return new AuditedTable("departure", Message.of("vertrek", "departure"),
                List.of(of("person_id", "persoon", "person", Kind.PERSON), of("last_day", "laatste dag", "last day", Kind.DAY),
                        of("at_once", "meteen", "at once", Kind.YES_NO),
                        of("undone_at", "ongedaan gemaakt op", "undone at", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "legde het vertrek van {name} vast", "announced that {name} leaves"),
                        Phrase.filled("undone_at", "maakte het vertrek van {name} ongedaan", "undid the departure of {name}")))
                .leading();
    }
}
