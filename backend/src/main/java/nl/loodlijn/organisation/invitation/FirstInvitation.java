package nl.loodlijn.organisation.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.mail.Mail;
import nl.loodlijn.platform.mail.Outbox;
import nl.loodlijn.platform.security.Account.PartyKind;
import nl.loodlijn.platform.security.Role;

import reactor.core.publisher.Mono;

/** The invitation of the first administrator of a new tenant, which comes from the operator of the platform. */
@Singleton
public final class FirstInvitation {
    private static final String SENDER = "Loodlijn";

    private final InvitationMail mail;
    private final Outbox outbox;
    private final Clock clock;

    /** An invitation that was written and not posted yet; the hash is of the secret in it. */
    public record Letter(Mail mail, byte[] tokenHash, Instant writtenAt, Instant expiresAt) {
    }

    FirstInvitation(InvitationMail mail, Outbox outbox, Clock clock) {
        this.mail = mail;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Letter letter(String name, String email, String tenantName) {
        InvitationToken token = InvitationToken.random();
        Instant now = clock.instant();
        Instant expiry = now.plus(Invitations.LIFETIME);
        UUID unknownYet = new UUID(0, 0);
        InvitationRow invitation = new InvitationRow(unknownYet, email, name, Role.REGION_ADMIN, PartyKind.TENANT, unknownYet, tenantName,
                tenantName,
                SENDER, null, now, expiry, null, null, null, null);
        return new Letter(mail.of(invitation, token), token.hash(), now, expiry);
    }

    /** Inside the unit of work that makes the tenant. */
    public Mono<UUID> post(Letter letter) {
        return outbox.post(letter.mail());
    }
}
