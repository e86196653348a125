package nl.loodlijn.platform.notification;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.today.TodayItem;

/**
 * Something that can be mailed.
 *
 * @param kind with the subject and the tenant it is mailed once
 * @param link path in the application
 */
record Matter(UUID tenant, String tenantName, String kind, String subject, Message title, String link, @Nullable LocalDate lastDay) {
    static Matter of(Account.Standing standing, TodayItem item) {
        return new Matter(standing.tenant(), standing.tenantName(), item.kind().code(), item.subject(),
                marked(Message.of(item.title().dutch() + ": " + item.text().dutch(), item.title().english() + ": " + item.text().english()),
                        item.onBehalfOf()),
                item.link(),
                item.lastDay());
    }

    static Matter of(Account.Standing standing, NotificationRow row, NotificationKind kind) {
        return new Matter(standing.tenant(), standing.tenantName(), row.kind(), row.subject(),
                marked(Message.of(kind.text(row.texts(), Locale.of("nl")), kind.text(row.texts(), Locale.ENGLISH)), row.onBehalfOf()),
                row.link().isEmpty() ? "/" : "/" + standing.tenantSlug() + "/" + row.link(), null);
    }

    private static Message marked(Message text, @Nullable String onBehalfOf) {
        return onBehalfOf == null
                ? text
                : Message.of("Namens " + onBehalfOf + ": " + text.dutch(), "On behalf of " + onBehalfOf + ": " + text.english());
    }
}
