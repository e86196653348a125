package nl.loodlijn.contract.passthrough;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An agreement between head contractor and subcontractor that runs, and the one that it falls under.
 *
 * @param terms JSON of its terms
 * @param above JSON of the terms of the agreement of the region with the head contractor
 */
@MappedEntity
record PassedRow(@Id UUID id, String title, String headName, String subName, String terms, String above) {
}
