package nl.loodlijn.settings.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.settings.municipality.DeskRow;
import nl.loodlijn.settings.municipality.Desks;

/**
 * Whom citizens of a municipality turn to.
 *
 * @param version as in the header ETag
 */
@Serdeable
@Introspected
record DeskView(Team team, Complaint complaint, Adviser adviser, String version, @Nullable Instant updatedAt, @Nullable String updatedBy) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_HOURS = 300;
    private static final int LONGEST_ROUTE = 600;

    /** @param hours when it can be reached, in words */
    @Serdeable
    @Introspected
    record Team(@Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String address, @Nullable String website,
            @Nullable String hours) {
        Desks.Team checked(FieldCheck check) {
            return new Desks.Team(check.text("/team/name", name, LONGEST_NAME), check.phone("/team/phone", phone),
                    check.email("/team/email", email), check.text("/team/address", address, LONGEST_ADDRESS),
                    check.website("/team/website", website), check.text("/team/hours", hours, LONGEST_HOURS));
        }
    }

    /** @param route where one goes with a complaint, in words */
    @Serdeable
    @Introspected
    record Complaint(@Nullable String route, @Nullable String website) {
        Desks.Complaint checked(FieldCheck check) {
            return new Desks.Complaint(check.text("/complaint/route", route, LONGEST_ROUTE), check.website("/complaint/website", website));
        }
    }

    /** The confidential adviser. */
    @Serdeable
    @Introspected
    record Adviser(@Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String website) {
        Desks.Adviser checked(FieldCheck check) {
            return new Desks.Adviser(check.text("/adviser/name", name, LONGEST_NAME), check.phone("/adviser/phone", phone),
                    check.email("/adviser/email", email), check.website("/adviser/website", website));
        }
    }

    /** What is to stand there from now on; what is left out is taken away. */
    @Serdeable
    @Introspected
    record Changed(Team team, Complaint complaint, Adviser adviser) {
    }

    static DeskView of(DeskRow row) {
        return new DeskView(
                new Team(row.teamName(), row.teamPhone(), row.teamEmail(), row.teamAddress(), row.teamWebsite(), row.teamHours()),
                new Complaint(row.complaintRoute(), row.complaintWebsite()),
                new Adviser(row.adviserName(), row.adviserPhone(), row.adviserEmail(), row.adviserWebsite()),
                EditedVersion.tag(row.version()), row.updatedAt(), row.updatedByName());
    }
}
