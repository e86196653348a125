package nl.loodlijn.contract.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.calendar.CalendarFeeds;
import nl.loodlijn.contract.calendar.MomentRow;
import nl.loodlijn.contract.calendar.ReadCalendar;
import nl.loodlijn.contract.calendar.domain.CalendarSource;
import nl.loodlijn.contract.calendar.domain.MomentKind;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** What starts, ends and must be extended; and the address of one's own feed of it. */
@Tag(name = "calendar")
@Controller("/api/v1/tenants/{tenant}/contract-calendar")
final class CalendarController {
    private static final int USUAL_ROWS = 100;
    private static final int LONGEST_WORDS = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final ReadCalendar calendar;
    private final CalendarFeeds feeds;
    private final Clock clock;

    CalendarController(ReadCalendar calendar, CalendarFeeds feeds, Clock clock) {
        this.calendar = calendar;
        this.feeds = feeds;
        this.clock = clock;
    }

    /**
     * @param from first day; absent for the first of this month
     * @param until last day; absent for everything after the first
     * @param source one or more: what it is about
     * @param kind one or more: what happens
     * @param q a part of a title or of the name of an organisation
     */
    @Operation(operationId = "contractCalendar", summary = "What starts, ends and must be extended, as the acting party may see it; the earliest first")
    @Get
    @Needs(Permission.CALENDAR_READ)
    Mono<HttpResponse<CalendarViews.CalendarPage>> list(Actor.Member actor, String tenant, @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue LocalDate until, @Nullable @QueryValue List<String> source, @Nullable @QueryValue List<String> kind,
            @Nullable @QueryValue String q, @RequestBean PageRequest page) {
        int size = page.limit(USUAL_ROWS);
        ReadCalendar.Place after = page.place(parts -> new ReadCalendar.Place(LocalDate.parse(parts.at(0)), parts.at(1))).orElse(null);
        LocalDate first = from == null ? Netherlands.today(clock).withDayOfMonth(1) : from;
        requireSensible("from", first);
        if (until != null) {
            requireSensible("until", until);
        }
        ReadCalendar.Filter filter = new ReadCalendar.Filter(first, until, chosen("source", source, CalendarSource.class),
                chosen("kind", kind, MomentKind.class), words(q));
        return calendar.list(actor, filter, after, size + 1).map(rows -> {
            var shown = page.cut(rows, size, (MomentRow row) -> page.cursor(row.day(), row.key()));
            return page.answer(new CalendarViews.CalendarPage(shown.items().stream().map(CalendarViews.CalendarMoment::of).toList(),
                    shown.next()), shown.next());
        });
    }

    @Operation(operationId = "calendarFeed", summary = "Whether there is a feed of the calendar for the acting person and party; its address is not told again")
    @Get("/feed")
    @Needs(Permission.CALENDAR_READ)
    Mono<CalendarViews.CalendarFeed> feed(Actor.Member actor, String tenant) {
        return feeds.made(actor).map(made -> new CalendarViews.CalendarFeed(made.orElse(null)));
    }

    @Operation(operationId = "makeCalendarFeed", summary = "Makes the feed, or gives it another address so that the one before is worth nothing")
    @Put("/feed")
    @Needs(Permission.CALENDAR_READ)
    Mono<CalendarViews.CalendarFeedAddress> make(Actor.Member actor, String tenant, @Parameter(hidden = true) Locale language) {
        return feeds.make(actor, language).map(CalendarViews.CalendarFeedAddress::new);
    }

    @Operation(operationId = "revokeCalendarFeed", summary = "Withdraws the feed: its address is worth nothing from then on")
    @Delete("/feed")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.CALENDAR_READ)
    Mono<Void> revoke(Actor.Member actor, String tenant) {
        return feeds.revoke(actor);
    }

    private static void requireSensible(String parameter, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw Refusal.invalid(parameter, "out-of-range",
                    Message.of("Geef een dag tussen 1900 en 2999.", "Give a day between 1900 and 2999."));
        }
    }

    private static <E extends Enum<E>> Set<E> chosen(String parameter, @Nullable List<String> given, Class<E> kind) {
        List<String> values = given == null ? List.of() : given.stream().filter(value -> !value.isBlank()).distinct().toList();
        Set<E> known = Arrays.stream(kind.getEnumConstants()).filter(one -> values.contains(one.name())).collect(Collectors.toSet());
        if (known.size() != values.size()) {
            throw Refusal.invalid(parameter, "unknown-value", Message.of("Dit filter kent deze waarde niet.",
                    "This filter does not know this value."));
        }
        return known;
    }

    private static String words(@Nullable String q) {
        String words = q == null ? "" : q.strip();
        if (words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0) {
            throw Refusal.invalid("q", "too-long",
                    Message.of("Typ hooguit " + LONGEST_WORDS + " tekens.", "Type at most " + LONGEST_WORDS + " characters."));
        }
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
