package nl.loodlijn.organisation.domain;

import static nl.loodlijn.platform.security.Role.ASSESSOR;
import static nl.loodlijn.platform.security.Role.CARE_PROFESSIONAL;
import static nl.loodlijn.platform.security.Role.CONTRACT_MANAGER;
import static nl.loodlijn.platform.security.Role.COUNCIL_CLERK;
import static nl.loodlijn.platform.security.Role.DIALOGUE_PARTNER;
import static nl.loodlijn.platform.security.Role.HEAD_CONTRACTOR;
import static nl.loodlijn.platform.security.Role.POLICY_OFFICER;
import static nl.loodlijn.platform.security.Role.REGION_ADMIN;
import static nl.loodlijn.platform.security.Role.SUBCONTRACTOR;

import java.util.EnumSet;
import java.util.Set;

import nl.loodlijn.platform.security.Account.PartyKind;
import nl.loodlijn.platform.security.Role;

/**
 * The roles that make sense for a kind of party. A municipality that buys for itself is a tenant, so a tenant has the roles of a
 * municipality as well; a client council or a school takes part in dialogues for itself or for the tenant.
 */
public final class PartyRoles {
    private PartyRoles() {
    }

    public static Set<Role> of(PartyKind kind) {
        return switch (kind) {
            case TENANT -> EnumSet.of(REGION_ADMIN, CONTRACT_MANAGER, ASSESSOR, POLICY_OFFICER, COUNCIL_CLERK, DIALOGUE_PARTNER);
            case MUNICIPALITY -> EnumSet.of(POLICY_OFFICER, COUNCIL_CLERK);
            case ORGANISATION -> EnumSet.of(HEAD_CONTRACTOR, SUBCONTRACTOR, CARE_PROFESSIONAL, DIALOGUE_PARTNER);
        };
    }
}
