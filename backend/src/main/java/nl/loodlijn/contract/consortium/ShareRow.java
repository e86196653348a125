package nl.loodlijn.contract.consortium;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The share of a member in a year, in basis points. */
@MappedEntity
public record ShareRow(@Id String place, UUID memberId, String memberName, String memberKvk, int year, int basisPoints) {
}
