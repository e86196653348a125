package nl.loodlijn.platform.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An entry of the trail with the names that people know.
 *
 * @param aboutPerson the person that the row is about
 * @param before JSON object of the columns before; null for a row that was created
 * @param after JSON object of the columns afterwards; null for a row that was removed
 * @param erasedAt since when the content of the entry is gone
 * @param erasedBecause the kind of record whose term was over
 */
@MappedEntity("audit_entry")
record AuditRow(@Id UUID id, Instant at, @Nullable UUID personId, @Nullable String personName, @Nullable String partyKind,
        @Nullable UUID partyId, @Nullable String partyName, @Nullable String role, @Nullable UUID requestId, AuditAction action,
        String subject, String subjectId, @Nullable String subjectName, @Nullable UUID aboutPerson, @Nullable String aboutName,
        @Nullable UUID ownerId,
        @Nullable String ownerName, @Nullable String before, @Nullable String after, @Nullable Instant erasedAt,
        @Nullable String erasedBecause) {
}
