package nl.loodlijn.contract.consortium;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/**
 * That an organisation takes part in a consortium.
 *
 * @param consortiumKvk null when it is not known
 * @param providerId of the list: of the member, or of the consortium where one asks of what somebody is a member; null when it is not on it
 * @param roles names of {@link nl.loodlijn.contract.consortium.domain.MemberRole}
 */
@MappedEntity
public record MemberRow(@Id UUID id, UUID consortiumId, String consortiumName, @Nullable String consortiumKvk, UUID memberId,
        String memberName, String memberKvk, @Nullable UUID providerId, @TypeDef(type = DataType.STRING_ARRAY) List<String> roles,
        LocalDate startsOn, @Nullable LocalDate endsOn) {
}
