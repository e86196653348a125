package nl.loodlijn.contract.move;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.move.domain.MoveState;

/**
 * A move, and how far it is.
 *
 * @param number of the version to which agreements are moved
 * @param reason as each change names it; null before it started
 * @param signBy last day of the term of the standard
 * @param startedBy on whose authority it goes on; null when they are not known here any more
 * @param waiting how many are not looked at yet
 * @param fits how many can be moved and are not offered
 * @param cannot how many cannot be moved
 * @param offered how many are offered, signed or not
 * @param agreed how many of those both parties signed
 * @param declined how many of those were refused or withdrawn
 */
@MappedEntity
public record MoveRow(@Id UUID id, UUID modelId, String modelName, UUID modelVersionId, int number, MoveState state,
        @Nullable String reason, LocalDate signBy, @Nullable String startedBy, Instant createdAt, @Nullable Instant startedAt,
        @Nullable Instant overAt, int waiting, int fits, int cannot, int offered, int agreed, int declined) {
}
