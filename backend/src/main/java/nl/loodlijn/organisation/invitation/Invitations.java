package nl.loodlijn.organisation.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.mail.Outbox;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Account.PartyKind;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Asking people to join a tenant. The mail holds a secret that works once, for a fortnight. */
@Singleton
public final class Invitations {
    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofDays(14);

    private final UnitOfWork unitOfWork;
    private final InvitationRepository invitations;
    private final InvitationMail mail;
    private final Outbox outbox;
    private final Clock clock;

    /** Whom to invite for what; checked for form already. */
    public record Proposal(String email, String name, Role role, PartyKind partyKind, UUID party, @Nullable LocalDate validUntil) {
    }

    Invitations(UnitOfWork unitOfWork, InvitationRepository invitations, InvitationMail mail, Outbox outbox, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.invitations = invitations;
        this.mail = mail;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Mono<List<InvitationRow>> newest(Actor.Member actor) {
        return unitOfWork.read(actor, () -> invitations.newest().collectList());
    }

    /** Makes an invitation and posts its mail, both or neither. */
    public Mono<InvitationRow> invite(Actor.Member actor, Proposal proposal) {
        return unitOfWork.write(actor, () -> invitations.hasParty(proposal.partyKind().name(), proposal.party()).filter(exists -> exists)
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("/partyId", "unknown-party",
                        Message.of("Deze partij bestaat hier niet.", "This party does not exist here."))))
                .flatMap(exists -> insert(proposal)).flatMap(this::sendNewKey));
    }

    /** Sends a new link; the one before stops working. */
    public Mono<InvitationRow> resend(Actor.Member actor, UUID id) {
        return unitOfWork.write(actor,
                () -> invitations.extend(id, clock.instant().plus(LIFETIME)).flatMap(extended -> requireOpen(id, extended))
                        .then(Mono.defer(() -> sendNewKey(id))));
    }

    /** Makes the link stop working. */
    public Mono<Void> withdraw(Actor.Member actor, UUID id) {
        return unitOfWork.write(actor, () -> invitations.withdraw(id, clock.instant()).flatMap(withdrawn -> requireOpen(id, withdrawn)));
    }

    private Mono<UUID> insert(Proposal proposal) {
        return invitations.insert(proposal.email(), proposal.name(), proposal.partyKind().name(), proposal.party(), proposal.role().name(),
                proposal.validUntil(), clock.instant(), clock.instant().plus(LIFETIME))
                .switchIfEmpty(Mono.error(() -> Refusal.of(InvitationProblem.ALREADY_INVITED)));
    }

    private Mono<InvitationRow> sendNewKey(UUID id) {
        InvitationToken token = InvitationToken.random();
        return invitations.giveKey(id, token.hash()).then(invitations.find(id))
                .flatMap(invitation -> outbox.post(mail.of(invitation, token)).flatMap(posted -> invitations.mailed(id, posted)))
                .then(Mono.defer(() -> invitations.find(id)));
    }

    private Mono<Void> requireOpen(UUID id, long changed) {
        return changed > 0
                ? Mono.empty()
                : invitations.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                        .flatMap(notOpen -> Mono.error(Refusal.of(InvitationProblem.NOT_OPEN)));
    }
}
