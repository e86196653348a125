package nl.loodlijn.contract.agreement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A code of a municipality or care category, and what it is called in Dutch. */
@MappedEntity
record NamedCodeRow(@Id String code, String name) {
}
