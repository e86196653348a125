package nl.loodlijn.publicsite.published;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.publicsite.domain.Desk;

/** A row of table published_desk. */
@MappedEntity
record DeskRow(@Id UUID municipalityId, @Nullable String teamName, @Nullable String teamPhone, @Nullable String teamEmail,
        @Nullable String teamAddress, @Nullable String teamWebsite, @Nullable String teamHours, @Nullable String complaintRoute,
        @Nullable String complaintWebsite, @Nullable String adviserName, @Nullable String adviserPhone, @Nullable String adviserEmail,
        @Nullable String adviserWebsite) {

    Desk desk() {
        return new Desk(teamName, teamPhone, teamEmail, teamAddress, teamWebsite, teamHours, complaintRoute, complaintWebsite, adviserName,
                adviserPhone, adviserEmail, adviserWebsite);
    }
}
