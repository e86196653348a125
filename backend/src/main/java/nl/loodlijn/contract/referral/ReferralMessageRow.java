package nl.loodlijn.contract.referral;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A message about a referral form, encrypted. */
@MappedEntity
@SuppressWarnings("ArrayRecordComponent") // Bytes that nobody compares.
record ReferralMessageRow(@Id UUID id, UUID partyId, String partyName, @Nullable String personName, Instant at, byte[] words) {
}
