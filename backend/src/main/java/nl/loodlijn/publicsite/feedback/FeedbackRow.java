package nl.loodlijn.publicsite.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.calendar.TenantDays;
import nl.loodlijn.publicsite.domain.FeedbackAbout;
import nl.loodlijn.publicsite.domain.FeedbackOutcome;
import nl.loodlijn.publicsite.domain.FeedbackWrong;

/**
 * What somebody said is not right, as the acting party sees it.
 *
 * @param name of the provider or the municipality
 * @param part title of the offer, or name of the local team
 * @param byProvider whether the provider answers it; otherwise the region
 * @param mine whether it is for the acting party to answer
 * @param times how many said the same
 * @param termDays in working days
 * @param settledForRegion whether the region settled it; null while nobody did
 */
@MappedEntity("feedback")
record FeedbackRow(@Id UUID id, String reference, FeedbackAbout about, String region, @Nullable UUID providerId, UUID targetId,
        @Nullable String municipalityCode, String name, @Nullable String part, boolean byProvider, boolean mine, FeedbackWrong wrong,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> texts, int times, int termDays, Instant createdAt, Instant lastToldAt,
        int reminders, @Nullable Instant remindedAt, @Nullable FeedbackOutcome outcome, @Nullable String reason,
        @Nullable Instant settledAt, @Nullable String settledBy, @Nullable Boolean settledForRegion) {
    /** The last working day on which an answer is in time. */
    LocalDate lastDay(TenantDays days) {
        return days.after(LocalDate.ofInstant(createdAt, Netherlands.ZONE), termDays);
    }

    /** Whether it was answered too late, or waits for too long. */
    boolean isLate(TenantDays days, LocalDate today) {
        return lastDay(days).isBefore(settledAt == null ? today : LocalDate.ofInstant(settledAt, Netherlands.ZONE));
    }
}
