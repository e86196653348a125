package nl.loodlijn.contract.agreement;

import java.time.LocalDate;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How far the agreements that were in force on a day follow their models.
 *
 * @param articles that held in them, all together
 * @param deviating those that departed from the model
 */
@MappedEntity
public record UniformityRow(@Id LocalDate day, int agreements, long articles, long deviating) {
}
