package nl.loodlijn.contract.move;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An agreement of a move.
 *
 * @param fromNumber version of the model that it was made from
 * @param state WAITING, FITS, CANNOT or OFFERED
 * @param number of its version that was offered; null before that
 * @param offer where that version stands; null before that
 * @param objections JSON of {@link MoveObjection}s
 */
@MappedEntity
public record MoveItemRow(@Id UUID agreementId, String title, String otherName, int fromNumber, String state, @Nullable Integer number,
        @Nullable String offer, String objections) {
}
