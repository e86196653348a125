package nl.loodlijn.platform.audit;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;

/**
 * The words for a table on the audit trail.
 *
 * @param table as the database calls it
 * @param noun what one row is, in small letters: "aanbieder"
 * @param fields a name for every column that the trail keeps
 * @param phrases what is said of certain changes; the first that fits counts, and without one the general sentence of the action
 * @param leads whether an entry about it tells what a whole act was for, however many other rows the act changed
 */
public record AuditedTable(String table, Message noun, List<AuditedField> fields, List<Phrase> phrases, boolean leads) {
    public AuditedTable(String table, Message noun, List<AuditedField> fields, List<Phrase> phrases) {
        this(table, noun, fields, phrases, false);
    }

    /** The same, as what an act was for. */
    public AuditedTable leading() {
        return new AuditedTable(table, noun, fields, phrases, true);
    }

    /**
     * What is said when something certain happens.
     *
     * @param column that must have changed; null: any
     * @param value that it must have afterwards; null: any but nothing
     * @param valueBefore that it must have had; null: whatever it was
     * @param about whom the row must be about
     * @param sentence after the one who did it, with {name} where the name of the row goes, and the name of a column between braces where
     *        its text goes: what it became, of a row that was removed what it was
     */
    public record Phrase(AuditAction action, @Nullable String column, @Nullable String value, @Nullable String valueBefore, About about,
            Message sentence) {
        /** Whom a row is about, seen from the one who did it. */
        public enum About {
            /** Anyone, or nobody. */
            ANYONE,
            /** The one who did it. */
            ONESELF,
            /** A person who is somebody else. */
            SOMEBODY_ELSE
        }

        private Phrase(AuditAction action, @Nullable String column, @Nullable String value, Message sentence) {
            this(action, column, value, null, About.ANYONE, sentence);
        }

        /** The same, said only when the row is about whoever did it. */
        public Phrase ofOneself() {
            return new Phrase(action, column, value, valueBefore, About.ONESELF, sentence);
        }

        /** The same, said only when the row is about somebody else. */
        public Phrase ofSomebodyElse() {
            return new Phrase(action, column, value, valueBefore, About.SOMEBODY_ELSE, sentence);
        }

        public static Phrase of(AuditAction action, String dutch, String english) {
            return new Phrase(action, null, null, Message.of(dutch, english));
        }

        /** For a column that was filled in. */
        public static Phrase filled(String column, String dutch, String english) {
            return new Phrase(AuditAction.CHANGED, column, null, Message.of(dutch, english));
        }

        /** For a column that got this value. */
        public static Phrase became(String column, String value, String dutch, String english) {
            return new Phrase(AuditAction.CHANGED, column, value, Message.of(dutch, english));
        }

        /** For a column that had this value and has none now. */
        public static Phrase noLonger(String column, String value, String dutch, String english) {
            return new Phrase(AuditAction.CHANGED, column, null, value, About.ANYONE, Message.of(dutch, english));
        }
    }

    public Optional<AuditedField> field(String column) {
        return fields.stream().filter(field -> field.column().equals(column)).findFirst();
    }
}
