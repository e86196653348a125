package nl.loodlijn.contract;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What the region approved under an agreement for a month.
 *
 * @param period the first day of the month
 * @param headCents what the head contractor declared, in cents
 * @param subCents what the subcontractor declared, in cents
 */
@MappedEntity
public record SpentRow(@Id String place, UUID agreementId, String title, LocalDate period, long headCents, long subCents) {
}
