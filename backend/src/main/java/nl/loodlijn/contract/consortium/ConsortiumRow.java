package nl.loodlijn.contract.consortium;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.consortium.domain.ConsortiumForm;

/**
 * A provider, and what kind of consortium it is.
 *
 * @param organisationId null when it is not known which organisation it is
 * @param form null when it is no consortium, as far as the acting party may know
 * @param version 0 when nothing was written
 * @param sharesShown whether the acting party may read the shares
 */
@MappedEntity
record ConsortiumRow(@Id UUID id, @Nullable UUID organisationId, @Nullable ConsortiumForm form, int version, @Nullable Instant changedAt,
        @Nullable String personName, boolean sharesShown) {
}
