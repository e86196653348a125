package nl.loodlijn.contract.register;

import java.util.List;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a question to the register finds.
 *
 * @param facets empty when they were not asked for
 */
@Serdeable
record FoundRelations(List<RelationRow> relations, List<RegisterFacetRow> facets) {
}
