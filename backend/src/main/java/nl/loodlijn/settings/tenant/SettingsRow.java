package nl.loodlijn.settings.tenant;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.settings.domain.ConsentBy;
import nl.loodlijn.settings.domain.Objection;

/** What a tenant decided; null is not decided yet. Terms in days. */
@MappedEntity
public record SettingsRow(@Id UUID tenantId, String slug, String name, String kind, int version, @Nullable String accentLight,
        @Nullable String accentDark, @Nullable UUID logoId, @Nullable Integer answerDays, @Nullable Integer additionDays,
        @Nullable Integer decisionDays, @Nullable Integer staleDays, @Nullable Integer consortiumDays, @Nullable Integer contactDays,
        @Nullable ConsentBy consentBy, @Nullable Integer consentDays, @Nullable Integer referralDays, @Nullable Integer feedbackDays,
        boolean contractValuesPublic,
        boolean oneConsortiumPerArea, boolean closingDaysKnown,
        @Nullable Objection objection, @Nullable Instant updatedAt, @Nullable String updatedByName) {
}
