package nl.loodlijn.organisation.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.platform.security.Account.PartyKind;
import nl.loodlijn.platform.security.Role;

/**
 * An invitation with the names that people know.
 *
 * @param mailState how the last mail with its link fared: WAITING, SENT, BOUNCED or GIVEN_UP; null when nothing is known of it any more
 * @param mailError the last answer of a mail server that did not take it
 */
@MappedEntity
public record InvitationRow(@Id UUID id, String email, String name, Role role, PartyKind partyKind, UUID partyId, String partyName,
        String tenantName,
        String inviterName, @Nullable LocalDate validUntil, Instant invitedAt, Instant expiresAt, @Nullable Instant acceptedAt,
        @Nullable Instant withdrawnAt, @Nullable String mailState, @Nullable String mailError) {
    /** Why the last mail with the link did not arrive; empty while that is not known. */
    public Optional<String> undelivered() {
        return mailState == null || !Set.of("BOUNCED", "GIVEN_UP").contains(mailState)
                ? Optional.empty()
                : Optional.of(mailError == null ? "" : mailError);
    }

    /** How an invitation stands. */
    public enum State {
        PENDING,
        EXPIRED,
        ACCEPTED,
        WITHDRAWN
    }

    public State state(Instant now) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (acceptedAt != null) {
            return State.ACCEPTED;
        }
        return now.isBefore(expiresAt) ? State.PENDING : State.EXPIRED;
    }
}
