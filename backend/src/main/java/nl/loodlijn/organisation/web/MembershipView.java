package nl.loodlijn.organisation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.organisation.membership.MembershipRow;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.security.Role;

/**
 * Somebody's access.
 *
 * @param version to be sent as If-Match with a change
 * @param validUntil last day; absent when it has no end
 * @param lastSeen when the person last signed in
 */
@Serdeable
@Introspected
record MembershipView(UUID id, String version, PersonView person, Role role, PartyView party, LocalDate validFrom,
        @Nullable LocalDate validUntil,
        State state, @Nullable Instant lastSeen) {
    /** Whether it gives a right now. */
    enum State {
        ACTIVE,
        EXPIRED
    }

    @Serdeable
    @Introspected
    record PersonView(UUID id, String name, String email) {
    }

    /** @param next to be sent as "after" for what follows; absent at the end */
    @Serdeable
    @Introspected
    record Page(List<MembershipView> items, @Nullable String next) {
    }

    static MembershipView of(MembershipRow row) {
        return new MembershipView(row.id(), EditedVersion.tag(row.version()),
                new PersonView(row.personId(), row.personName(), row.personEmail()),
                row.role(),
                new PartyView(row.partyId(), row.partyKind(), row.partyName()), row.validFrom(), row.validUntil(),
                row.holds() ? State.ACTIVE : State.EXPIRED, row.signedInAt());
    }
}
