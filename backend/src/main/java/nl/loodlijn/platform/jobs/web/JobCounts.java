package nl.loodlijn.platform.jobs.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A job with how many of its runs stand how. */
@MappedEntity
record JobCounts(@Id String name, @Nullable Instant nextDueAt, long waiting, long running, long givenUp) {
}
