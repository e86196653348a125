package nl.loodlijn.contract;

import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.audit.AuditAction;
import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTable.Phrase;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;

/** Referral forms, on the audit trail: what happened to them and when they were erased, never what was written. */
@Singleton
final class ReferralsOnTrail implements AuditedTables {
    private static final Map<String, Message> STATES = Map.of("DRAFT", Message.of("concept", "draft"), "SENT",
            Message.of("verstuurd", "sent"), "RECEIVED", Message.of("gelezen", "read"), "ACCEPTED", Message.of("aangenomen", "accepted"),
            "DECLINED", Message.of("afgewezen", "declined"), "WITHDRAWN", Message.of("ingetrokken", "withdrawn"), "CLOSED",
            Message.of("afgesloten", "closed"), "ERASED", Message.of("gewist", "erased"));
    private static final Map<String, Message> REASONS = Map.of("TERM",
            Message.of("de bewaartermijn was voorbij", "the term for keeping it was over"), "SENDER",
            Message.of("de hoofdaannemer wilde dat", "the head contractor wanted that"));

    @Override
    public List<AuditedTable> tables() {
        return List.of(new AuditedTable("referral", Message.of("verwijsformulier", "referral form"),
                List.of(coded("state", "stand", "state", STATES), of("sent_at", "verstuurd op", "sent on", Kind.MOMENT),
                        of("received_at", "gelezen op", "read on", Kind.MOMENT),
                        of("answered_at", "beantwoord op", "answered on", Kind.MOMENT),
                        of("over_at", "voorbij sinds", "over since", Kind.MOMENT), of("erased_at", "gewist op", "erased on", Kind.MOMENT),
                        coded("erased_because", "waarom gewist", "why it was erased", REASONS)),
                List.of(Phrase.of(AuditAction.CREATED, "begon aan een verwijsformulier", "began a referral form"),
                        Phrase.became("state", "SENT", "verstuurde een verwijsformulier", "sent a referral form"),
                        Phrase.became("state", "RECEIVED", "las een verwijsformulier", "read a referral form"),
                        Phrase.became("state", "ACCEPTED", "nam een verwijzing aan", "accepted a referral"),
                        Phrase.became("state", "DECLINED", "wees een verwijzing af", "declined a referral"),
                        Phrase.became("state", "WITHDRAWN", "trok een verwijsformulier in", "withdrew a referral form"),
                        Phrase.became("state", "CLOSED", "sloot een verwijzing af", "closed a referral"),
                        Phrase.became("state", "ERASED", "wiste een verwijsformulier", "erased a referral form"),
                        Phrase.of(AuditAction.REMOVED, "gooide een concept van een verwijsformulier weg",
                                "threw a draft of a referral form away"))));
    }
}
