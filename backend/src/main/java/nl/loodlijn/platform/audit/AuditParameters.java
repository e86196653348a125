package nl.loodlijn.platform.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/**
 * What the trail is narrowed to, as it stands in the address.
 *
 * @param q words in a name or in what changed
 * @param person who did it
 * @param subject kind of row
 * @param subjectId key of one row
 * @param from first day, in the Netherlands
 * @param until last day, in the Netherlands
 */
@Introspected
record AuditParameters(@Nullable @QueryValue String q, @Nullable @QueryValue UUID person, @Nullable @QueryValue String subject,
        @Nullable @QueryValue String subjectId, @Nullable @QueryValue AuditAction action, @Nullable @QueryValue LocalDate from,
        @Nullable @QueryValue LocalDate until) {
    private static final int LONGEST = 200;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** @throws Refusal when a text is too long or the period ends before it begins */
    AuditQuery query() {
        Instant since = start(from == null ? FIRST : within("from", from));
        Instant before = start((until == null ? LAST : within("until", until)).plusDays(1));
        if (!since.isBefore(before)) {
            throw Refusal.invalid("until", "before-from",
                    Message.of("De laatste dag ligt voor de eerste. Kies een latere dag.",
                            "The last day is before the first. Choose a later day."));
        }
        return new AuditQuery(text("q", q), person == null ? "" : person.toString(), text("subject", subject), text("subjectId", subjectId),
                action == null ? "" : action.name(), since, before);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Netherlands.ZONE).toInstant();
    }

    private static LocalDate within(String name, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw Refusal.invalid(name, "out-of-range",
                    Message.of("Kies een dag tussen 2000 en 2999.", "Choose a day between 2000 and 2999."));
        }
        return day;
    }

    private static String text(String name, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (text.length() > LONGEST) {
            throw Refusal.invalid(name, "too-long",
                    Message.of("Gebruik hier niet meer dan 200 tekens.", "Use no more than 200 characters here."));
        }
        return text;
    }
}
