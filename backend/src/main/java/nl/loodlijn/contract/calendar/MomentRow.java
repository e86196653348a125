package nl.loodlijn.contract.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.calendar.domain.CalendarSource;
import nl.loodlijn.contract.calendar.domain.MomentKind;

/**
 * Something that happens on a day.
 *
 * @param key names it among all moments, also when its day changes
 * @param subject id of the agreement, the report of the subcontractor, or the model
 * @param regionName null where the region is no party
 */
@MappedEntity
public record MomentRow(@Id String key, CalendarSource source, MomentKind kind, UUID subject, LocalDate day, String title,
        @Nullable String headName, @Nullable String subName, @Nullable String regionName, Instant changedAt) {
}
