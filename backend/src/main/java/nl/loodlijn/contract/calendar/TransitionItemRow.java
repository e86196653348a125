package nl.loodlijn.contract.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.calendar.domain.Handover;
import nl.loodlijn.contract.calendar.domain.TransitionItem;

/**
 * What was settled of one item, by whom and when.
 *
 * @param version goes up with each change; 1 the first time
 */
@MappedEntity
public record TransitionItemRow(@Id TransitionItem item, boolean done, String note, @Nullable Integer inCare, @Nullable Integer handedOver,
        @Nullable Integer stopped, int version, Instant changedAt, String personName, String partyName) {
    /** The residents in numbers; null when nobody counted. */
    public @Nullable Handover handover() {
        return inCare == null || handedOver == null || stopped == null ? null : new Handover(inCare, handedOver, stopped);
    }
}
