package nl.loodlijn.platform.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** The start page. */
@Tag(name = "today")
@Controller("/api/v1/tenants/{tenant}/today")
final class TodayController {
    private static final int MOST_CHANGES = 20;

    private final Today today;

    /**
     * The start page of one party in one tenant.
     *
     * @param waiting what someone can do something about now, the most pressing first
     * @param expiring what ends within sixty days, the first first
     * @param changed what happened since the last visit, the newest first, at most 20
     * @param lastVisit when the visit before this one ended; absent in the first
     * @param counts how much waits under each job of the navigation; a job without any is left out
     */
    @Serdeable
    record TodayPage(List<Item> waiting, List<Item> expiring, List<Item> changed, @Nullable Instant lastVisit,
            Map<String, Integer> counts) {
    }

    /**
     * One thing on the start page.
     *
     * @param link path in the application, without the base path of the application
     * @param since when it began to wait, or happened
     * @param lastDay last day of its term
     * @param daysLeft until the last day; negative when it is over
     * @param overdue whether the last day is over
     * @param count how many things it stands for
     * @param onBehalfOf name of the person whose work it is while one is the substitute; absent for one's own
     * @param parts what it is made of, each with a place of its own; empty when the text says it all
     */
    @Serdeable
    record Item(String kind, String subject, String title, String text, String link, @Nullable Instant since, @Nullable LocalDate lastDay,
            @Nullable Long daysLeft, boolean overdue, int count,
            @Nullable String onBehalfOf, List<Part> parts) {
        static Item of(TodayItem item, LocalDate today, Locale language) {
            Long daysLeft = item.daysLeft(today);
            return new Item(item.kind().code(), item.subject(), item.title().in(language), item.text().in(language), item.link(),
                    item.since(),
                    item.lastDay(), daysLeft, daysLeft != null && daysLeft < 0, item.count(), item.onBehalfOf(),
                    item.parts().stream().map(part -> Part.of(part, today, language)).toList());
        }
    }

    /**
     * A part of an item.
     *
     * @param text how much of what
     * @param link path of the screen with exactly those things
     * @param lastDay last day of its own term
     * @param daysLeft until that day; negative when it is over
     * @param count how many things it stands for
     */
    @Serdeable
    record Part(String text, String link, @Nullable LocalDate lastDay, @Nullable Long daysLeft, int count) {
        static Part of(TodayItem.Part part, LocalDate today, Locale language) {
            return new Part(part.text().in(language), part.link(), part.lastDay(), TodayItem.daysUntil(today, part.lastDay()),
                    part.count());
        }
    }

    TodayController(Today today) {
        this.today = today;
    }

    /** @param visit false to ask without coming to look: what changed is left out, and nothing counts as seen */
    @Operation(operationId = "today", summary = "What waits, what ends soon and what changed since the last visit")
    @Get
    @Needs(Permission.MEMBER)
    Mono<TodayPage> page(Actor.Member actor, String tenant, @QueryValue(defaultValue = "true") boolean visit, Authentication authentication,
            @Parameter(hidden = true) Locale language) {
        Account account = Account.of(authentication);
        return (visit ? today.visit(actor, account, tenant) : today.of(actor, account, tenant)).map(gathered -> page(gathered, language));
    }

    private static TodayPage page(Today.Gathered gathered, Locale language) {
        Map<String, Integer> counts = new TreeMap<>();
        gathered.items().stream().filter(item -> item.section() == TodayItem.Section.WAITING && item.job() != null)
                .forEach(item -> counts.merge(java.util.Objects.requireNonNull(item.job()), item.count(), Integer::sum));
        return new TodayPage(section(gathered, TodayItem.Section.WAITING, TodayItem.PRESSING, language),
                section(gathered, TodayItem.Section.EXPIRING, TodayItem.PRESSING, language),
                section(gathered, TodayItem.Section.CHANGED, TodayItem.NEWEST, language).stream().limit(MOST_CHANGES).toList(),
                gathered.reader().lastVisit(), counts);
    }

    private static List<Item> section(Today.Gathered gathered, TodayItem.Section section, Comparator<TodayItem> order, Locale language) {
        return gathered.items().stream().filter(item -> item.section() == section).sorted(order)
                .map(item -> Item.of(item, gathered.reader().today(), language)).toList();
    }
}
