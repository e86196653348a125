package nl.loodlijn.organisation.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.platform.security.Account.PartyKind;
import nl.loodlijn.platform.security.Role;

/**
 * A membership with the names that people know.
 *
 * @param signedInAt when the person last signed in
 * @param holds whether it gives a right at this moment
 */
@MappedEntity
public record MembershipRow(@Id UUID id, int version, UUID personId, String personName, String personEmail, @Nullable Instant signedInAt,
        Role role,
        PartyKind partyKind, UUID partyId, String partyName, LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable Instant endedAt,
        boolean holds) {
}
