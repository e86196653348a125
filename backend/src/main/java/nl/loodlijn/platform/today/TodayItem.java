package nl.loodlijn.platform.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;

/**
 * Something on the start page.
 *
 * @param subject id of what it is about, or a word where there is one only; with the kind it names the item
 * @param title what it is about
 * @param text what to do about it, or what happened
 * @param link path of the screen in the application
 * @param since when it began to wait, or happened
 * @param lastDay last day of its term; null when it has none
 * @param job id of the job in the navigation under which it counts; null for none
 * @param count how many things it stands for
 * @param onBehalfOf name of the person whose work it is while the reader is the substitute; null for one's own
 * @param parts what it is made of, each with a place of its own; empty when the text says it all
 */
public record TodayItem(Section section, ItemKind kind, String subject, Message title, Message text, String link, @Nullable Instant since,
        @Nullable LocalDate lastDay, @Nullable String job, int count, @Nullable String onBehalfOf, List<Part> parts) {
    /**
     * A part of an item.
     *
     * @param text how much of what
     * @param link path of the screen with exactly those things
     * @param lastDay last day of its own term; null when it has none
     * @param count how many things it stands for
     */
    public record Part(Message text, String link, @Nullable LocalDate lastDay, int count) {
    }

    public TodayItem {
        parts = List.copyOf(parts);
    }

    /** One's own, and one thing. */
    public TodayItem(Section section, ItemKind kind, String subject, Message title, Message text, String link, @Nullable Instant since,
            @Nullable LocalDate lastDay, @Nullable String job, int count) {
        this(section, kind, subject, title, text, link, since, lastDay, job, count, null, List.of());
    }

    /** The same, as the work of somebody whom the reader substitutes. */
    TodayItem onBehalfOf(String name) {
        return new TodayItem(section, kind, subject, title, text, link, since, lastDay, job, count, name, parts);
    }

    /** What is most pressing first. */
    static final Comparator<TodayItem> PRESSING = Comparator
            .comparing(TodayItem::lastDay, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(TodayItem::since, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
    /** The newest first. */
    static final Comparator<TodayItem> NEWEST = Comparator.comparing(TodayItem::since,
            Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

    /** Where on the page it stands. */
    public enum Section {
        WAITING,
        EXPIRING,
        CHANGED
    }

    /** Days until the last one; negative after it, null without a term. */
    public @Nullable Long daysLeft(LocalDate today) {
        return daysUntil(today, lastDay);
    }

    static @Nullable Long daysUntil(LocalDate today, @Nullable LocalDate day) {
        return day == null ? null : Long.valueOf(ChronoUnit.DAYS.between(today, day));
    }
}
