package nl.loodlijn.settings.municipality;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Whom citizens of a municipality turn to; version 0 while nothing was filled in. */
@MappedEntity
public record DeskRow(@Id UUID municipalityId, int version, @Nullable String teamName, @Nullable String teamPhone,
        @Nullable String teamEmail,
        @Nullable String teamAddress, @Nullable String teamWebsite, @Nullable String teamHours, @Nullable String complaintRoute,
        @Nullable String complaintWebsite, @Nullable String adviserName, @Nullable String adviserPhone, @Nullable String adviserEmail,
        @Nullable String adviserWebsite, @Nullable Instant updatedAt, @Nullable String updatedByName) {
}
