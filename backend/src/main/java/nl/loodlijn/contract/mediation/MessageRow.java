package nl.loodlijn.contract.mediation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What somebody said in a mediation.
 *
 * @param forAll whether the head contractor reads it too
 */
@MappedEntity
public record MessageRow(@Id UUID id, UUID partyId, String partyName, @Nullable String personName, boolean forAll, String text,
        Instant at) {
}
