package nl.loodlijn.contract.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A relation as it was known on a day.
 *
 * @param id of the report
 * @param headKvk null when it is not known
 * @param municipalityCodes for which it was reported
 * @param workingCodes those of them where it may work
 * @param worksFrom null while there is no consent
 * @param knownFrom since when it stands so
 * @param agreementId the agreement in force under which it works; null when there is none
 * @param subId the organisation that the subcontractor is; null when that is not known
 * @param modelNumber version of the model contract that the agreement follows
 */
@Serdeable
public record RelationRow(UUID id, UUID headId, String headName, @Nullable String headKvk, String subName, String subKvk,
        boolean selfEmployed, List<String> categories,
        List<String> municipalityCodes,
        List<String> workingCodes, @Nullable LocalDate worksFrom, @Nullable LocalDate endsOn,
        Phase phase, Consent consent, Instant knownFrom, String sortName, @Nullable UUID agreementId, @Nullable String agreementTitle,
        @Nullable String modelName, @Nullable Integer modelNumber, @Nullable UUID subId) {
}
