package nl.loodlijn.admission.assessment;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What a letter says beside the decision.
 *
 * @param tenantName who writes
 * @param personName who decided
 * @param objection AWB_OBJECTION or PRIVATE_LAW_COMPLAINT; null while the tenant did not decide on it
 */
@MappedEntity
record LetterFacts(@Id String tenantName, String personName, @Nullable String objection) {
}
