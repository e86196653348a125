package nl.loodlijn.contract;

import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.declaration.domain.DeclarationState;
import nl.loodlijn.platform.audit.AuditAction;
import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTable.Phrase;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;

/** Declarations, on the audit trail: what happened, but no amounts. */
@Singleton
final class DeclarationsOnTrail implements AuditedTables {
    private static final Map<String, Message> STATES = Arrays.stream(DeclarationState.values())
            .collect(Collectors.toMap(Enum::name, DeclarationState::label));
    private static final Map<String, Message> PARTS = Map.of("HEAD", Message.of("hoofdaannemer", "head contractor"), "SUB",
            Message.of("onderaannemer", "subcontractor"));

    @Override
    public List<AuditedTable> tables() {
        return List.of(
                new AuditedTable("declaration", Message.of("declaratie", "declaration"),
                        List.of(of("period", "maand", "month", Kind.DAY), coded("part", "deel van", "part of", PARTS),
                                coded("state", "stand", "state", STATES),
                                text("sent_number", "versie die is verstuurd", "version that was sent")),
                        List.of(Phrase.of(AuditAction.CREATED, "begon een declaratie", "began a declaration"),
                                Phrase.became("state", "SENT", "verstuurde een declaratie", "sent a declaration"),
                                Phrase.became("state", "APPROVED", "keurde een declaratie goed", "approved a declaration"),
                                Phrase.became("state", "DISPUTED", "betwistte een declaratie", "disputed a declaration")))
                        .leading(),
                new AuditedTable("declaration_version", Message.of("versie van een declaratie", "version of a declaration"),
                        List.of(coded("state", "stand", "state", STATES), of("sent_at", "verstuurd op", "sent on", Kind.MOMENT),
                                of("decided_at", "beoordeeld op", "decided on", Kind.MOMENT),
                                text("invoice_number", "factuurnummer", "number of the invoice"),
                                of("invoiced_on", "factuurdatum", "date of the invoice", Kind.DAY),
                                of("reason", "reden van de verbetering", "reason of the correction", Kind.WITHHELD),
                                of("total_cents", "bedrag", "amount", Kind.WITHHELD), of("dispute", "bezwaar", "dispute", Kind.WITHHELD)),
                        List.of(Phrase.of(AuditAction.CREATED, "schreef een versie van een declaratie", "wrote a version of a declaration"),
                                Phrase.of(AuditAction.CHANGED, "wijzigde een versie van een declaratie",
                                        "changed a version of a declaration"))),
                new AuditedTable("invoice_details", Message.of("factuurgegevens", "invoice details"),
                        List.of(text("street", "straat en huisnummer", "street and number"), text("postcode", "postcode", "postcode"),
                                text("town", "plaats", "town"), text("kvk_number", "KvK-nummer", "KvK number"), text("oin", "OIN", "OIN"),
                                text("vat_number", "btw-nummer", "VAT number"), of("iban", "rekening", "account", Kind.WITHHELD)),
                        List.of(Phrase.of(AuditAction.CREATED, "vulde factuurgegevens in", "filled in invoice details"),
                                Phrase.of(AuditAction.CHANGED, "wijzigde factuurgegevens", "changed invoice details"))));
    }
}
