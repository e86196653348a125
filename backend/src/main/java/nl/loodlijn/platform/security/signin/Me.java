package nl.loodlijn.platform.security.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.Role;

/**
 * The account that is signed in.
 *
 * @param csrfToken to be sent with every write in the header X-CSRF-Token; absent for a machine
 * @param session absent for a machine
 */
@Serdeable
@Introspected
record Me(Person person, @Nullable String csrfToken, @Nullable SessionEnd session, boolean operator, List<Tenant> tenants) {
    @Serdeable
    @Introspected
    record Person(UUID id, String name, String email) {
    }

    /** @param expiresAt when the session ends if nothing is done from now on */
    @Serdeable
    @Introspected
    record SessionEnd(Instant expiresAt) {
    }

    /** @param kind REGION or MUNICIPALITY */
    @Serdeable
    @Introspected
    record Tenant(UUID id, String slug, String name, TenantKind kind, List<Party> parties) {
    }

    /** What a tenant is. */
    enum TenantKind {
        REGION,
        MUNICIPALITY
    }

    /**
     * Someone on whose behalf the person can act in the tenant.
     *
     * @param validUntil last day of the membership that ends first; absent when none has an end
     */
    @Serdeable
    @Introspected
    record Party(UUID id, Account.PartyKind kind, String name, List<Role> roles, List<String> permissions, @Nullable LocalDate validUntil) {
    }

    static Me of(Account account, @Nullable String csrfToken, @Nullable Instant end) {
        return new Me(new Person(account.person(), account.name(), account.email()), csrfToken, end == null ? null : new SessionEnd(end),
                account.operator(), grouped(account.standings(), Account.Standing::tenant).stream().map(Me::tenant).toList());
    }

    private static Tenant tenant(List<Account.Standing> standings) {
        Account.Standing any = standings.getFirst();
        return new Tenant(any.tenant(), any.tenantSlug(), any.tenantName(), TenantKind.valueOf(any.tenantKind()),
                grouped(standings, Account.Standing::party).stream().map(Me::party).toList());
    }

    private static Party party(List<Account.Standing> standings) {
        Account.Standing any = standings.getFirst();
        List<Role> roles = standings.stream().map(Account.Standing::role).distinct().sorted().toList();
        List<String> permissions = roles.stream().map(Permission::of).flatMap(List::stream).distinct().sorted().map(Permission::id)
                .toList();
        LocalDate validUntil = standings.stream().map(Account.Standing::validUntil).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElse(null);
        return new Party(any.party(), any.partyKind(), any.partyName(), roles, permissions, validUntil);
    }

    private static Collection<List<Account.Standing>> grouped(List<Account.Standing> standings,
            java.util.function.Function<Account.Standing, UUID> by) {
        Map<UUID, List<Account.Standing>> groups = standings.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
        return groups.values();
    }
}
