package nl.loodlijn.contract.declaration;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What an invoice says about a party.
 *
 * @param name of the organisation or the region
 * @param kvkNumber of the trade register, 8 digits
 * @param oin of a public body, 20 digits
 * @param vatNumber such as NL123456789B01; only of who sends invoices
 * @param iban only of who sends invoices
 */
@MappedEntity
public record InvoiceDetailsRow(@Id UUID partyId, String name, String street, String postcode, String town, @Nullable String kvkNumber,
        @Nullable String oin, @Nullable String vatNumber, @Nullable String iban, int version) {
    /** Whether it can send invoices: who does not charge VAT says so under its VAT number (EN 16931, BR-E-02), and is paid on an account (BR-61). */
    boolean canSend() {
        return vatNumber != null && iban != null && kvkNumber != null;
    }
}
