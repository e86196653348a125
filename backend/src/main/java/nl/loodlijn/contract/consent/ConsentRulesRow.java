package nl.loodlijn.contract.consent;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How a tenant consents.
 *
 * @param byMunicipalities whether each municipality decides for itself
 * @param days within which a report is answered
 * @param partyName on whose behalf the acting person writes
 * @param objection AWB_OBJECTION or PRIVATE_LAW_COMPLAINT; null while the tenant did not decide on it
 */
@MappedEntity
record ConsentRulesRow(@Id String tenantName, boolean byMunicipalities, int days, String partyName, String personName,
        @Nullable String objection) {
}
