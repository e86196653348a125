package nl.loodlijn.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteMatch;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;

/** Decides on whose authority a request runs, from its route, its permission and the account that signed in. */
public final class ActorOfRequest {
    /** Header with the id of the party on whose behalf a person acts. */
    static final String PARTY_HEADER = "Loodlijn-Party";

    private ActorOfRequest() {
    }

    /** What was decided, for filters behind the decision; empty when the request needs no permission. */
    public static Optional<Actor> decided(HttpRequest<?> request) {
        return request.getAttribute(PermissionRule.ACTOR, Actor.class);
    }

    /** @throws Refusal when the request may not run */
    static Actor decide(HttpRequest<?> request, RouteMatch<?> route, Permission permission, @Nullable Authentication authentication) {
        UUID requestId = ProblemResponses.requestId(request);
        if (permission.scope() == Permission.Scope.ANYONE) {
            return new Actor.Anyone(requestId);
        }
        if (authentication == null) {
            throw Refusal.of(ProblemType.NOT_SIGNED_IN);
        }
        Account account = Account.of(authentication);
        return switch (permission.scope()) {
            case ANYONE, SIGNED_IN -> new Actor.Person(account.person(), requestId);
            case OPERATOR -> {
                if (!account.operator()) {
                    throw Refusal.of(ProblemType.PERMISSION_MISSING);
                }
                yield new Actor.Person(account.person(), requestId);
            }
            case TENANT ->
                member(account, String.valueOf(route.getVariableValues().get("tenant")), request.getHeaders().get(PARTY_HEADER), permission,
                        requestId);
        };
    }

    private static Actor.Member member(Account account, String tenant, @Nullable String partyHeader, Permission permission,
            UUID requestId) {
        List<Account.Standing> standings = account.in(tenant);
        if (standings.isEmpty()) {
            throw Refusal.of(ProblemType.UNKNOWN_TENANT);
        }
        UUID party = partyHeader == null ? onlyParty(standings) : partyOf(partyHeader);
        List<Account.Standing> forParty = standings.stream().filter(standing -> standing.party().equals(party)).toList();
        if (forParty.isEmpty()) {
            throw Refusal.invalid(PARTY_HEADER, "not-your-party",
                    Message.of("U handelt niet namens deze partij. Kies een andere.", "You do not act for this party. Choose another."));
        }
        return forParty.stream().filter(standing -> permission.roles().contains(standing.role())).findFirst()
                .map(standing -> new Actor.Member(standing.tenant(), account.person(), party, standing.role().name(), requestId))
                .orElseThrow(() -> Refusal.of(ProblemType.PERMISSION_MISSING));
    }

    private static UUID onlyParty(List<Account.Standing> standings) {
        List<UUID> parties = standings.stream().map(Account.Standing::party).distinct().toList();
        if (parties.size() > 1) {
            throw Refusal.of(ProblemType.ACTING_PARTY_REQUIRED);
        }
        return parties.getFirst();
    }

    private static UUID partyOf(String header) {
        try {
            return UUID.fromString(header);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.invalid(PARTY_HEADER, "not-an-id",
                    Message.of("Dit is geen geldig kenmerk van een partij.", "This is not a valid id of a party."));
        }
    }
}
