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

/** Cooperatives and consortia, on the audit trail. */
@Singleton
final class ConsortiaOnTrail implements AuditedTables {
    private static final Map<String, Message> FORMS = Map.of("COOPERATIVE", Message.of("coöperatie", "cooperative"), "CONSORTIUM",
            Message.of("consortium", "consortium"));

    @Override
    public List<AuditedTable> tables() {
        return List.of(consortium(), member(), share());
    }

    private static AuditedTable consortium() {
        return new AuditedTable("consortium", Message.of("coöperatie of consortium", "cooperative or consortium"),
                List.of(coded("form", "soort", "kind", FORMS)),
                List.of(Phrase.of(AuditAction.CREATED, "legde vast wie er in een coöperatie of consortium meedoet",
                        "wrote who takes part in a cooperative or consortium")))
                .leading();
    }

    private static AuditedTable member() {
        return new AuditedTable("consortium_member", Message.of("lid van een consortium", "member of a consortium"),
                List.of(text("member_name", "organisatie", "organisation"), text("member_kvk", "KvK-nummer", "KvK number"),
                        text("roles", "rollen", "roles"), of("starts_on", "vanaf", "from", Kind.DAY),
                        of("ends_on", "tot en met", "until", Kind.DAY), of("known_until", "gold tot", "held until", Kind.MOMENT)),
                List.of(Phrase.of(AuditAction.CREATED, "zette {name} bij een consortium", "put {name} in a consortium"),
                        Phrase.of(AuditAction.CHANGED, "haalde {name} uit een consortium, of verving wat er stond",
                                "took {name} out of a consortium, or replaced what it said")));
    }

    private static AuditedTable share() {
        return new AuditedTable("consortium_share", Message.of("aandeel in een consortium", "share in a consortium"),
                List.of(text("year", "jaar", "year"), text("member_name", "organisatie", "organisation"),
                        text("basis_points", "honderdsten van een procent", "hundredths of a percent")),
                List.of(Phrase.of(AuditAction.CREATED, "gaf {name} een aandeel", "gave {name} a share"),
                        Phrase.of(AuditAction.CHANGED, "wijzigde het aandeel van {name}", "changed the share of {name}"),
                        Phrase.of(AuditAction.REMOVED, "haalde het aandeel van {name} weg", "took the share of {name} away")));
    }
}
