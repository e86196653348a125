package nl.loodlijn.settings;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What a tenant decided about its terms for applications, in days; null is not decided yet.
 *
 * @param objection AWB_OBJECTION or PRIVATE_LAW_COMPLAINT; null while it was not decided
 */
@MappedEntity
public record DecisionTerms(@Id int place, @Nullable Integer decisionDays, @Nullable Integer additionDays, @Nullable String objection) {
    /** Whether its decisions are of private law; while nothing was decided, the shorter terms of the Awb are kept. */
    public boolean isPrivateLaw() {
        return "PRIVATE_LAW_COMPLAINT".equals(objection);
    }
}
