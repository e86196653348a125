package nl.loodlijn.organisation.tenant;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A tenant as the operator sees it: public facts, and whether somebody can begin there.
 *
 * @param kind REGION or MUNICIPALITY
 * @param administrators people who are administrator there today
 * @param invitedUntil until when the newest open invitation of an administrator works or worked; null when none is open
 * @param invitationState how that invitation fares; null when none is open
 */
@MappedEntity
public record TenantRow(@Id UUID id, String slug, String name, String kind, Instant createdAt, long administrators,
        @Nullable Instant invitedUntil,
        @Nullable InvitationState invitationState) {
    /** How the newest open invitation of an administrator fares. */
    public enum InvitationState {
        PENDING,
        EXPIRED,
        UNDELIVERED
    }

}
