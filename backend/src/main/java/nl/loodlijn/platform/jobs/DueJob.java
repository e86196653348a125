package nl.loodlijn.platform.jobs;

import java.time.Instant;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A job whose moment has come. */
@MappedEntity
record DueJob(@Id String name, Instant nextDueAt) {
}
