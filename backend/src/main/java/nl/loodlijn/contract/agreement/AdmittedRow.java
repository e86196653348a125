package nl.loodlijn.contract.agreement;

import java.time.LocalDate;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Until when a provider is admitted.
 *
 * @param law JEUGDWET or WMO
 */
@MappedEntity
record AdmittedRow(@Id String law, LocalDate until) {
}
