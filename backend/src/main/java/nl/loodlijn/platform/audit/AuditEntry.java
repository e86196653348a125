package nl.loodlijn.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * An entry of the audit trail in the words of one reader.
 *
 * @param at moment by the clock of the database, in UTC
 * @param request number of the request that did it, as its answer had it
 * @param by who did it; absent for work that no person asked for
 * @param what what is said of it, after the one who did it: "wijzigde aanbieder Duinrand"
 * @param changes of a change the columns that became different, of a row that was added or removed what it held
 * @param erased there when the content is gone
 */
@Serdeable
@Introspected
public record AuditEntry(UUID id, Instant at, @Nullable UUID request, @Nullable Who by, AuditAction action, String what, Subject subject,
        List<Change> changes, @Nullable Erased erased) {

    /**
     * @param name of today; absent when the account is gone
     * @param party on whose behalf; absent for someone outside any tenant, who accepts an invitation for example
     * @param role that was used
     */
    @Serdeable
    @Introspected
    public record Who(UUID id, @Nullable String name, @Nullable String party, @Nullable String role) {
    }

    /**
     * @param kind the table
     * @param label what a row of it is called
     * @param name what this row was called; absent when it has no name
     */
    @Serdeable
    @Introspected
    public record Subject(String kind, String label, String id, @Nullable String name) {
    }

    /**
     * @param before as text; absent when there was nothing, or when it is withheld
     * @param after as text; absent when there is nothing, or when it is withheld
     */
    @Serdeable
    @Introspected
    public record Change(String field, String label, Form form, @Nullable String before, @Nullable String after) {
    }

    /**
     * That the content of an entry was erased.
     *
     * @param at since when
     * @param why half a sentence: "de uitnodiging was verlopen en niemand nam haar aan"
     */
    @Serdeable
    @Introspected
    public record Erased(Instant at, String why) {
    }

    /** What the texts of a change are. */
    public enum Form {
        TEXT,
        /** An ISO day. */
        DAY,
        /** An ISO moment with its offset. */
        MOMENT,
        /** That it changed is known, what it was is not kept. */
        WITHHELD
    }
}
