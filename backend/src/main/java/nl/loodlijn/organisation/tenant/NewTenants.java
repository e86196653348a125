package nl.loodlijn.organisation.tenant;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.organisation.invitation.FirstInvitation;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Makes tenants, for the operator of the platform. What happens inside one is not the operator's business. */
@Singleton
public final class NewTenants {
    static final ProblemType SLUG_TAKEN = new ProblemType("slug-taken", 409, Message.of(
            "Er is al een regio of gemeente met dit webadres. Kies een ander.",
            "A region or municipality has this web address already. Choose another."));

    static final ProblemType NO_FIRST_INVITATION = new ProblemType("no-first-invitation", 409, Message.of(
            "Hier wacht geen uitnodiging van een eerste beheerder. Een beheerder van de regio of gemeente kan zelf mensen uitnodigen.",
            "No invitation of a first administrator waits here. An administrator of the region or municipality can invite people."));

    private final UnitOfWork unitOfWork;
    private final TenantRepository tenants;
    private final FirstInvitation invitation;
    private final Clock clock;

    /** A tenant to be made, checked already; kind is REGION or MUNICIPALITY. */
    public record Proposal(String slug, String name, String kind, String email, String administrator) {
    }

    NewTenants(UnitOfWork unitOfWork, TenantRepository tenants, FirstInvitation invitation, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.tenants = tenants;
        this.invitation = invitation;
        this.clock = clock;
    }

    public Mono<List<TenantRow>> all(Actor.Person operator) {
        return unitOfWork.read(operator, () -> tenants.all(clock.instant()).collectList());
    }

    /** Makes a tenant and posts the invitation of its first administrator, both or neither. */
    public Mono<TenantRow> create(Actor.Person operator, Proposal proposal) {
        FirstInvitation.Letter letter = invitation.letter(proposal.administrator(), proposal.email(), proposal.name());
        return unitOfWork.write(operator, () -> tenants
                .create(proposal.slug(), proposal.name(), proposal.kind(), proposal.email(), proposal.administrator(), letter.tokenHash(),
                        letter.writtenAt(), letter.expiresAt())
                .switchIfEmpty(Mono.error(() -> Refusal.of(SLUG_TAKEN)))
                .flatMap(id -> send(id, letter)));
    }

    /** Sends the invitation of the first administrator again; the link before stops working. */
    public Mono<TenantRow> inviteAgain(Actor.Person operator, String slug) {
        return unitOfWork.write(operator, () -> tenants.firstInvitation(slug)
                .switchIfEmpty(Mono.error(() -> Refusal.of(NO_FIRST_INVITATION)))
                .flatMap(open -> {
                    FirstInvitation.Letter letter = invitation.letter(open.name(), open.email(), open.tenantName());
                    return tenants.inviteAgain(open.tenantId(), open.id(), letter.tokenHash(), letter.expiresAt())
                            .then(Mono.defer(() -> send(open.tenantId(), letter)));
                }));
    }

    private Mono<TenantRow> send(UUID tenant, FirstInvitation.Letter letter) {
        return invitation.post(letter).flatMap(mail -> tenants.mailed(tenant, letter.tokenHash(), mail))
                .then(tenants.all(clock.instant()).filter(row -> row.id().equals(tenant)).next());
    }
}
