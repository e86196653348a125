package nl.loodlijn.contract.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.agreement.domain.AgreementState;

/**
 * An agreement and whether it ends.
 *
 * @param ending whether it is sure to end
 * @param noticed whether a party gave notice
 * @param mine whether the acting party is one of its parties
 */
@MappedEntity
public record EndingRow(@Id UUID id, String title, AgreementState state, @Nullable String headName, @Nullable String subName,
        @Nullable String regionName, @Nullable LocalDate endsOn, @Nullable Instant overAt, boolean ending, boolean noticed, boolean mine) {
}
