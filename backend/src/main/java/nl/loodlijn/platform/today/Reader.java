package nl.loodlijn.platform.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

/**
 * Who reads the start page.
 *
 * @param tenant slug, for links
 * @param permissions of every role that the person has for the party
 * @param today in the Netherlands
 * @param lastVisit when the visit before this one ended; null in the first, and where no changes are asked
 */
public record Reader(Actor.Member actor, String tenant, Set<Permission> permissions, Instant now, LocalDate today,
        @Nullable Instant lastVisit) {
    /** How many days ahead the start page tells what ends. */
    public static final int DAYS_AHEAD = 60;

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** The last day that is still told. */
    public LocalDate horizon() {
        return today.plusDays(DAYS_AHEAD);
    }

    /** Path of a screen in this tenant. */
    public String link(String rest) {
        return "/" + tenant + "/" + rest;
    }
}
