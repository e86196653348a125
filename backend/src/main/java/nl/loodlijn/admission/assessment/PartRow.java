package nl.loodlijn.admission.assessment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.admission.domain.DecisionCheck;

/** Where a decision is different; empty texts stand for all categories or establishments. */
@MappedEntity
public record PartRow(@Id int round, String category, String establishment, DecisionCheck.Outcome outcome, String reason) {
}
