package nl.loodlijn.contract.consortium.domain;

import java.util.Set;
import java.util.UUID;

/**
 * That an organisation takes part in a consortium.
 *
 * @param member the organisation
 */
public record Participation(UUID member, Set<MemberRole> roles, Period period) {
    public boolean delivers() {
        return roles.stream().anyMatch(MemberRole::delivers);
    }
}
