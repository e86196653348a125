package nl.loodlijn.platform.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

import nl.loodlijn.platform.paging.PageRequest;

/** Where a page ends: the last entry that was given. */
record AuditPlace(Instant at, UUID id) {
    /** Later than every entry. */
    static final AuditPlace TOP = new AuditPlace(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    static AuditPlace of(AuditRow last) {
        return new AuditPlace(last.at(), last.id());
    }

    /** Reads the parts of a cursor: moment and id. */
    static AuditPlace of(PageRequest.Parts parts) {
        Instant at = Instant.parse(parts.at(0));
        if (at.isAfter(TOP.at) || at.isBefore(Instant.EPOCH)) {
            throw new DateTimeException("No entry is of " + at);
        }
        return new AuditPlace(at, UUID.fromString(parts.at(1)));
    }
}
