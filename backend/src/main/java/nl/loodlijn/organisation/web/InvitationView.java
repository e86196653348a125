package nl.loodlijn.organisation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.organisation.invitation.InvitationRow;
import nl.loodlijn.platform.security.Role;

/** @param expiresAt until when the link in the mail works */
@Serdeable
@Introspected
record InvitationView(UUID id, String email, String name, Role role, PartyView party, Instant invitedAt, Instant expiresAt,
        @Nullable LocalDate validUntil,
        InvitationRow.State state) {
    static InvitationView of(InvitationRow row, Instant now) {
        return new InvitationView(row.id(), row.email(), row.name(), row.role(),
                new PartyView(row.partyId(), row.partyKind(), row.partyName()),
                row.invitedAt(), row.expiresAt(), row.validUntil(), row.state(now));
    }
}
