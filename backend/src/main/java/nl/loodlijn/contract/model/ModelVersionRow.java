package nl.loodlijn.contract.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A version of a model contract.
 *
 * @param number null until it is published
 * @param version of the draft, which goes up with each change
 */
@MappedEntity
public record ModelVersionRow(@Id UUID id, UUID modelId, @Nullable Integer number, String state, boolean fromExample,
        @Nullable LocalDate takesEffectOn, @Nullable String note, @Nullable String consultationQuestion,
        @Nullable LocalDate consultationUntil, @Nullable Instant consultationOpenedAt, @Nullable Instant consultationClosedAt, int version,
        @Nullable Instant publishedAt, @Nullable String publishedByName) {
    /** Whether head contractors were asked about it, whether or not they still can answer. */
    public boolean consulted() {
        return consultationUntil != null;
    }

    /**
     * Whether head contractors can comment and vote.
     *
     * @param today in the Netherlands
     */
    public boolean isOpen(LocalDate today) {
        return state.equals("CONSULTATION") && consultationClosedAt == null && consultationUntil != null
                && !today.isAfter(consultationUntil);
    }
}
