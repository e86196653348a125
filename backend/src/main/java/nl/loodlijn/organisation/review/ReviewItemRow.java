package nl.loodlijn.organisation.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.platform.security.Account.PartyKind;
import nl.loodlijn.platform.security.Role;

/** A membership as it was when the review began, and what was decided. */
@MappedEntity
public record ReviewItemRow(@Id UUID membershipId, UUID reviewId, String personName, String personEmail, PartyKind partyKind, UUID partyId,
        String partyName,
        Role role, @Nullable LocalDate validUntil, @Nullable Instant lastSeen, @Nullable Decision decision, @Nullable String note,
        int version) {
    /** What was decided about a membership. */
    public enum Decision {
        KEEP,
        END
    }
}
