package nl.loodlijn.contract.responsibility;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What the holder of a link reads. */
@MappedEntity
record SharedRow(@Id UUID agreementId, @Nullable String headName, @Nullable String subName, String regionName, String state,
        @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable String agreed, @Nullable String entries,
        @Nullable String contacts, LocalDate expiresOn) {
}
