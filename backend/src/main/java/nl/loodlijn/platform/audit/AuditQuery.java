package nl.loodlijn.platform.audit;

import java.time.Instant;

/**
 * Which entries are asked for. Empty texts do not filter.
 *
 * @param words that stand in a name or in what changed
 * @param person id of the one who did it
 * @param subject table
 * @param from earliest moment
 * @param until first moment that is too late
 */
record AuditQuery(String words, String person, String subject, String subjectId, String action, Instant from, Instant until) {
    /** Whether it asks for entries by what they are about, and not only for those of somebody or of some days. */
    boolean isAboutCertainEntries() {
        return !(words + subject + subjectId + action).isEmpty();
    }
}
