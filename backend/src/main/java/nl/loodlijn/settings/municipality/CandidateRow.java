package nl.loodlijn.settings.municipality;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A municipality of the Netherlands that may join. */
@MappedEntity
public record CandidateRow(@Id String code, String name, String province) {
}
