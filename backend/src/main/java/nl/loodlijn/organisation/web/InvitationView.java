package nl.loodlijn.organisation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.organisation.invitation.InvitationRow;
import nl.loodlijn.platform.security.Role;

/**
 * An invitation as the region sees it.
 *
 * @param expiresAt until when the link in the mail works
 * @param undelivered why the last mail with the link did not arrive, in the words of the mail server; null when it did or still may
 */
@Serdeable
@Introspected
record InvitationView(UUID id, String email, String name, Role role, PartyView party, Instant invitedAt, Instant expiresAt,
        @Nullable LocalDate validUntil,
        InvitationRow.State state, @Nullable String undelivered) {
    static InvitationView of(InvitationRow row, Instant now) {
        return new InvitationView(row.id(), row.email(), row.name(), row.role(),
                new PartyView(row.partyId(), row.partyKind(), row.partyName()),
                row.invitedAt(), row.expiresAt(), row.validUntil(), row.state(now), row.undelivered().orElse(null));
    }
}
