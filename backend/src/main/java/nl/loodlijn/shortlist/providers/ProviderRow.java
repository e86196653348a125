package nl.loodlijn.shortlist.providers;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A provider in a list.
 *
 * @param sortName what the list is ordered by
 * @param stopKind BANKRUPT, MORATORIUM, CEASED or TAKEN_OVER; null: at work
 * @param listings how many offers it has
 */
@MappedEntity
public record ProviderRow(@Id UUID id, String name, String sortName, @Nullable String kvkNumber, boolean verified,
        @Nullable String stopKind,
        @Nullable LocalDate stoppedOn, long listings) {
}
