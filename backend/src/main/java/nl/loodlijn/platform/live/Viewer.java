package nl.loodlijn.platform.live;

import java.util.stream.Collectors;

import nl.loodlijn.platform.security.LastingAccess;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

/** Who looks: a person who acts for a party in a tenant. */
record Viewer(Actor.Member actor, LastingAccess.Holder holder) {
    /** The permissions of every role that the person has for the party, with commas between. */
    String permissions() {
        return holder.account().standings().stream()
                .filter(standing -> standing.tenant().equals(actor.tenant()) && standing.party().equals(actor.party()))
                .flatMap(standing -> Permission.of(standing.role()).stream()).map(Permission::id).distinct()
                .collect(Collectors.joining(","));
    }

    /** Whom a position is sealed for. */
    String sealedFor() {
        return "live " + actor.tenant() + " " + actor.party() + " " + actor.person();
    }
}
