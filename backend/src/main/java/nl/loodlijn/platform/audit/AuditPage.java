package nl.loodlijn.platform.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A page of the audit trail, newest first.
 *
 * @param next to be sent as "after" for what follows; absent at the end
 */
@Serdeable
@Introspected
record AuditPage(List<AuditEntry> items, @Nullable String next) {
    /**
     * What the trail can be narrowed to.
     *
     * @param people who did something that the reader may see, by name
     * @param subjects kinds of rows
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
