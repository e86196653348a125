package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.domain.AgreementKind;

/**
 * An agreement in a list.
 *
 * @param deviations how many articles of what is shown depart from the model
 * @param waits whether it waits for the signature of the acting party
 */
@MappedEntity
public record ListedRow(@Id UUID id, AgreementKind kind, @Nullable String headName, @Nullable String subName, String regionName,
        String title, AgreementState state, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, Instant changedAt, int deviations,
        boolean waits) {
}
