package nl.loodlijn.platform.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A page of the audit trail, newest first.
 *
 * @param items what was done; what one request changed stands together
 * @param next to be sent as "after" for what follows; absent at the end
 */
@Serdeable
@Introspected
record AuditPage(List<Act> items, @Nullable String next) {
    /**
     * What was done in one go.
     *
     * @param entry the one that tells it
     * @param others how many other entries the same request left that the reader may see
     */
    @Serdeable
    @Introspected
    record Act(AuditEntry entry, int others) {
    }

    /**
     * A page of what one request did, newest first.
     *
     * @param next to be sent as "after" for what follows; absent at the end
     */
    @Serdeable
    @Introspected
    record Entries(List<AuditEntry> items, @Nullable String next) {
    }

    /**
     * What the trail can be narrowed to.
     *
     * @param people who did something that the reader may see, by name
     * @param subjects kinds of rows that the reader may see entries about
     */
    @Serdeable
    @Introspected
    record Choices(List<Choice> people, List<Choice> subjects) {
    }

    @Serdeable
    @Introspected
    record Choice(String value, String label) {
    }
}
