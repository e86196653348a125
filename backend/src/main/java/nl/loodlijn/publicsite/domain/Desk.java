package nl.loodlijn.publicsite.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whom citizens of a municipality turn to, as far as their region told; null is not told.
 *
 * @param teamHours when the local team can be reached, in words
 * @param complaintRoute where one goes with a complaint, in words
 */
public record Desk(@Nullable String teamName, @Nullable String teamPhone, @Nullable String teamEmail, @Nullable String teamAddress,
        @Nullable String teamWebsite, @Nullable String teamHours, @Nullable String complaintRoute, @Nullable String complaintWebsite,
        @Nullable String adviserName, @Nullable String adviserPhone, @Nullable String adviserEmail, @Nullable String adviserWebsite) {
    /** Nothing was told. */
    public static final Desk UNKNOWN = new Desk(null, null, null, null, null, null, null, null, null, null, null, null);

    public boolean hasTeam() {
        return teamName != null;
    }

    public boolean hasComplaintRoute() {
        return complaintRoute != null || complaintWebsite != null;
    }

    public boolean hasAdviser() {
        return adviserName != null;
    }
}
