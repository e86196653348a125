package nl.loodlijn.platform.today;

import java.time.Instant;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** @param beforeAt when the visit before this one ended */
@MappedEntity("last_visit")
record VisitRow(@Id Instant beforeAt) {
}
