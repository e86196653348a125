package nl.loodlijn.shortlist.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.calendar.TenantDays;
import nl.loodlijn.shortlist.contact.domain.ContactState;

/**
 * A contact request as one of its two sides sees it.
 *
 * @param asked whether the acting party asked it; otherwise it received it
 * @param fromEmail of who asked; null when that person left
 * @param inApp whether somebody of the provider can answer here
 * @param termDays in working days
 */
@MappedEntity("contact_request")
record ContactRow(@Id UUID id, boolean asked, String fromOrganisation, @Nullable String fromName, @Nullable String fromEmail,
        UUID fromPerson,
        UUID providerId, String providerName, @Nullable UUID listingId, @Nullable String listingTitle, boolean inApp, boolean mailed,
        String needed, int termDays, Instant createdAt, @Nullable Instant seenAt, @Nullable Instant answeredAt, @Nullable String answeredBy,
        @Nullable String answer, @Nullable Instant closedAt) {
    ContactState state() {
        return ContactState.of(seenAt != null, answeredAt != null, closedAt != null);
    }

    /** The last working day on which an answer is in time. */
    LocalDate lastDay(TenantDays days) {
        return days.after(day(createdAt), termDays);
    }

    /** How many working days it waited, or waits until today. */
    long waited(TenantDays days, LocalDate today) {
        Instant over = answeredAt != null ? answeredAt : closedAt;
        return days.between(day(createdAt), over == null ? today : day(over));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Netherlands.ZONE);
    }
}
