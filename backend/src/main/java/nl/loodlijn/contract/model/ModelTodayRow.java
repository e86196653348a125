package nl.loodlijn.contract.model;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A model contract in consultation, as it waits on the reader.
 *
 * @param id of the model
 * @param articles how many the draft has
 * @param voted on how many of them the organisation of the reader voted, about the text of now
 * @param unsettled how many comments the region has not settled
 */
@MappedEntity
record ModelTodayRow(@Id String id, String name, LocalDate until, @Nullable Instant closedAt, Instant since, int articles, int voted,
        int unsettled) {
}
