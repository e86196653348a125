package nl.loodlijn.organisation.invitation;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.organisation.domain.EmailHint;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What the link in an invitation leads to. */
@Singleton
public final class InvitationLinks {
    private final UnitOfWork unitOfWork;
    private final InvitationLinkRepository links;
    private final Clock clock;

    /** What whoever holds the link may know. */
    public record PublicFacts(String tenant, Role role, String party, String emailHint, InvitationRow.State state) {
    }

    InvitationLinks(UnitOfWork unitOfWork, InvitationLinkRepository links, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.links = links;
        this.clock = clock;
    }

    public Mono<PublicFacts> facts(InvitationToken token, UUID request) {
        return unitOfWork.read(new Actor.Platform(request), () -> links.facts(token.hash(), clock.instant()))
                .map(facts -> new PublicFacts(facts.tenantName(), Role.valueOf(facts.role()), facts.partyName(),
                        EmailHint.of(facts.email()),
                        InvitationRow.State.valueOf(facts.state())))
                .switchIfEmpty(Mono.error(() -> Refusal.of(InvitationProblem.UNKNOWN)));
    }

    /**
     * Makes the person a member.
     *
     * @return the slug of the tenant that was joined
     */
    public Mono<String> accept(Actor.Person person, InvitationToken token) {
        return unitOfWork.write(person, () -> links.accept(token.hash(), clock.instant())).map(taken -> {
            String slug = taken.tenantSlug();
            if (slug == null || !taken.outcome().equals("JOINED")) {
                throw refusal(taken.outcome());
            }
            return slug;
        });
    }

    private static Refusal refusal(String outcome) {
        return Refusal.of(switch (outcome) {
            case "WITHDRAWN" -> InvitationProblem.WITHDRAWN;
            case "ACCEPTED" -> InvitationProblem.USED;
            case "EXPIRED" -> InvitationProblem.EXPIRED;
            case "ADDRESS_NOT_VERIFIED" -> InvitationProblem.ADDRESS_NOT_VERIFIED;
            case "OTHER_ADDRESS" -> InvitationProblem.OTHER_ADDRESS;
            default -> InvitationProblem.UNKNOWN;
        });
    }
}
