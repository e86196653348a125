package nl.loodlijn.platform.today;

import java.util.EnumSet;
import java.util.Set;

import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.security.Account.PartyKind;
import nl.loodlijn.platform.security.Permission;

/**
 * Whom a kind of thing can concern, so that nobody has to choose about what never comes to them.
 *
 * @param group where it stands among the others
 * @param permission what they may do
 * @param parties on whose behalf one has it
 */
public record Concern(KindGroup group, Permission permission, Set<PartyKind> parties) {
    public Concern {
        parties = Set.copyOf(parties);
    }

    /** Concerns whoever may do this, on whose behalf it may be. */
    public static Concern of(KindGroup group, Permission permission) {
        return new Concern(group, permission, EnumSet.allOf(PartyKind.class));
    }

    /** Concerns people of the tenant itself who may do this. */
    public static Concern ofTenant(KindGroup group, Permission permission) {
        return new Concern(group, permission, Set.of(PartyKind.TENANT));
    }

    /** Concerns people of an organisation who may do this. */
    public static Concern ofOrganisation(KindGroup group, Permission permission) {
        return new Concern(group, permission, Set.of(PartyKind.ORGANISATION));
    }

    /** Whether it can come to somebody, in whichever tenant. */
    public boolean reaches(Account account) {
        return account.standings().stream().filter(standing -> parties.contains(standing.partyKind()))
                .flatMap(standing -> Permission.of(standing.role()).stream()).anyMatch(permission::equals);
    }
}
