package nl.loodlijn.contract.declaration;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.declaration.domain.DeclarationState;

/**
 * A version of a declaration.
 *
 * @param reason why it corrects the version before; null for the first
 * @param dispute why the region does not approve it
 * @param invoiceNumber of the invoice that was made when it was approved
 */
@MappedEntity
public record DeclarationVersionRow(@Id Integer number, DeclarationState state, @Nullable String reason, long totalCents,
        @Nullable Instant sentAt,
        @Nullable Instant decidedAt, @Nullable String dispute, @Nullable String invoiceNumber, @Nullable LocalDate invoicedOn) {
}
