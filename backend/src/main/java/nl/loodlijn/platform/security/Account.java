package nl.loodlijn.platform.security;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

/**
 * Who asks: a person and the memberships that are valid today.
 *
 * @param operator may operate the platform (import reference data, watch jobs); gives no access to any tenant
 */
public record Account(UUID person, String name, String email, boolean operator, List<Standing> standings) {
    /** Name of the attribute of the authentication that holds the account. */
    public static final String ATTRIBUTE = "account";

    /** Kinds of party a person can act for inside a tenant. */
    public enum PartyKind {
        TENANT,
        MUNICIPALITY,
        ORGANISATION
    }

    /** One role of the person for one party in one tenant. */
    @Serdeable
    public record Standing(UUID tenant, String tenantSlug, String tenantName, String tenantKind, UUID party, PartyKind partyKind,
            String partyName,
            Role role, @Nullable LocalDate validUntil) {
    }

    public Account {
        standings = List.copyOf(standings);
    }

    /** The one that was proved; empty when what was proved is no account. */
    public static Optional<Account> proved(Authentication authentication) {
        return authentication.getAttributes().get(ATTRIBUTE) instanceof Account account ? Optional.of(account) : Optional.empty();
    }

    /** The same, for who has to be one; throws a {@link Refusal} (401) when what was proved is no account. */
    public static Account of(Authentication authentication) {
        return proved(authentication).orElseThrow(() -> Refusal.of(ProblemType.NOT_SIGNED_IN));
    }

    /** What every role together that the person has for a party in a tenant may do. */
    public Set<Permission> permissions(UUID tenant, UUID party) {
        return standings.stream().filter(standing -> standing.tenant().equals(tenant) && standing.party().equals(party))
                .flatMap(standing -> Permission.of(standing.role()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /** The standings in one tenant, for every party. */
    public List<Standing> in(String tenantSlug) {
        return standings.stream().filter(standing -> standing.tenantSlug().equals(tenantSlug)).toList();
    }
}
