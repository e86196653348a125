package nl.loodlijn.platform.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.paging.Page;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** What one was told in a tenant. */
@Tag(name = "notifications")
@Controller("/api/v1/tenants/{tenant}/notifications")
final class NotificationController {
    private static final int USUAL_ROWS = 30;
    private static final int MOST_IDS = 200;

    private final Notifications notifications;

    /**
     * Notifications, the newest first.
     *
     * @param unread how many are unread, also those that are not in this list
     * @param next the value of {@code after} for older ones; absent when there are none
     */
    @Serdeable
    record NotificationPage(List<Item> items, long unread, @Nullable String next) {
    }

    /**
     * @param link path in the application, without its base path
     * @param onBehalfOf name of whom one substitutes; absent for what one is told oneself
     */
    @Serdeable
    record Item(UUID id, String kind, String text, String link, Instant createdAt, @Nullable Instant readAt, @Nullable String onBehalfOf) {
    }

    /**
     * Which to mark.
     *
     * @param ids at most 200; not together with all
     * @param all every notification of the tenant
     */
    @Serdeable
    record Read(@Nullable List<UUID> ids, @Nullable Boolean all) {
    }

    /** @param unread how many are left */
    @Serdeable
    record Unread(long unread) {
    }

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    /** @param unread true for those that were not read */
    @Operation(operationId = "notifications", summary = "What one was told in a tenant, the newest first")
    @Get
    @Needs(Permission.MEMBER)
    Mono<MutableHttpResponse<NotificationPage>> list(Actor.Member actor, String tenant, @QueryValue(defaultValue = "false") boolean unread,
            @RequestBean PageRequest page, @Parameter(hidden = true) Locale language) {
        int size = page.limit(USUAL_ROWS);
        String after = page.place(parts -> UUID.fromString(parts.at(0))).map(UUID::toString).orElse("");
        return notifications.list(actor, unread, after, size).map(found -> {
            Page<NotificationRow> rows = page.cut(found.rows(), size, row -> page.cursor(row.id()));
            List<Item> items = rows.items().stream()
                    .flatMap(row -> notifications.kind(row.kind()).stream().map(kind -> item(row, kind, tenant, language))).toList();
            return page.answer(new NotificationPage(items, found.unread(), rows.next()), rows.next());
        });
    }

    @Operation(operationId = "readNotifications", summary = "Marks notifications as read")
    @Post("/read")
    @Needs(Permission.MEMBER)
    Mono<Unread> read(Actor.Member actor, String tenant, @Body Read read) {
        boolean all = Boolean.TRUE.equals(read.all());
        List<UUID> ids = read.ids() == null ? List.of() : read.ids();
        if (all != ids.isEmpty() || ids.size() > MOST_IDS) {
            throw Refusal.invalid("/ids", "ids-or-all",
                    Message.of("Noem 1 tot 200 berichten, of kies alle.", "Name 1 to 200 notifications, or choose all."));
        }
        return notifications.read(actor, ids).map(Unread::new);
    }

    private static Item item(NotificationRow row, NotificationKind kind, String tenant, Locale language) {
        return new Item(row.id(), row.kind(), kind.text(row.texts(), language),
                row.link().isEmpty() ? "/" : "/" + tenant + "/" + row.link(),
                row.createdAt(), row.readAt(), row.onBehalfOf());
    }
}
