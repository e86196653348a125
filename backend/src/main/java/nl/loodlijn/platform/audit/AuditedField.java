package nl.loodlijn.platform.audit;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;

/**
 * The words for a column on the audit trail.
 *
 * @param refersTo for {@link Kind#ROW}: the table on the trail that the value is a key of
 * @param codes what values are called; a value that is not here is shown as it is
 */
public record AuditedField(String column, Message label, Kind kind, @Nullable String refersTo, Map<String, Message> codes) {
    /** How a value is shown. */
    public enum Kind {
        TEXT,
        DAY,
        MOMENT,
        YES_NO,
        /** The key of another row on the trail, shown by its name. */
        ROW,
        /** The party that owns the row, shown by its name. */
        PARTY,
        /** The person that the row is about, shown by name. */
        PERSON,
        /** Content that the trail keeps a hash of: only that it changed can be seen. */
        WITHHELD
    }

    public static AuditedField text(String column, String dutch, String english) {
        return of(column, dutch, english, Kind.TEXT);
    }

    public static AuditedField of(String column, String dutch, String english, Kind kind) {
        return new AuditedField(column, Message.of(dutch, english), kind, null, Map.of());
    }

    public static AuditedField coded(String column, String dutch, String english, Map<String, Message> codes) {
        return new AuditedField(column, Message.of(dutch, english), Kind.TEXT, null, codes);
    }

    public static AuditedField row(String column, String dutch, String english, String refersTo) {
        return new AuditedField(column, Message.of(dutch, english), Kind.ROW, refersTo, Map.of());
    }
}
