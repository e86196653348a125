package nl.loodlijn.reference;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A municipality that someone may mean.
 *
 * @param code GM and four figures
 */
@MappedEntity
public record FoundMunicipality(@Id String code, String name, String province) {
}
