package nl.loodlijn.contract.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.agreement.domain.AgreementState;

/**
 * What who works for a party knows of a running agreement.
 *
 * @param headName null where the head contractor is no party
 * @param agreed JSON of what the text says; null when it says nothing
 * @param entries JSON of what was filled in; null when nothing was
 * @param version 0 when nothing was filled in
 */
@MappedEntity
record CardRow(@Id UUID id, String title, AgreementState state, @Nullable String headName, @Nullable String subName, String regionName,
        @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable String agreed, @Nullable String entries,
        @Nullable String contacts, int version, @Nullable Instant changedAt) {
}
