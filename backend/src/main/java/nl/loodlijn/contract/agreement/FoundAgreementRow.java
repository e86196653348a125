package nl.loodlijn.contract.agreement;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An agreement in a line.
 *
 * @param parties their names
 */
@MappedEntity
record FoundAgreementRow(@Id UUID id, String title, String state, String parties) {
}
