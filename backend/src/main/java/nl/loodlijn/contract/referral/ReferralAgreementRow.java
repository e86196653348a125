package nl.loodlijn.contract.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/**
 * An agreement under which the acting head contractor can refer now.
 *
 * @param categories care categories of the version in force, as list and code
 * @param places codes of the municipalities of that version
 */
@MappedEntity
public record ReferralAgreementRow(@Id UUID id, String title, UUID headId, UUID subId, String subName, @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn, @TypeDef(type = DataType.STRING_ARRAY) List<String> categories,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> places) {
}
