package nl.loodlijn.shortlist.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;
import nl.loodlijn.settings.StalePeriod;

import reactor.core.publisher.Flux;

/** What is new on the list, and for who keeps the list how old its waiting times are. */
@Singleton
final class ListToday implements TodayItems {
    private static final ItemKind CHANGED = ItemKind.shown("list-changed", "Nieuw op de lijst", "New on the list");
    private static final ItemKind STALE = ItemKind.shown("waits-stale", "Verouderde wachttijden", "Waiting times that are out of date");
    private static final ItemKind AGEING = ItemKind.shown("waits-ageing", "Wachttijden die verouderen",
            "Waiting times that get out of date");
    private static final ItemKind UNKNOWN = ItemKind.shown("waits-unknown", "Onbekende wachttijden", "Unknown waiting times");

    private final ListTodayRepository repository;
    private final StalePeriod stalePeriod;

    ListToday(ListTodayRepository repository, StalePeriod stalePeriod) {
        this.repository = repository;
        this.stalePeriod = stalePeriod;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(CHANGED, STALE, AGEING, UNKNOWN);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        if (!reader.may(Permission.SHORTLIST_SEARCH)) {
            return Flux.empty();
        }
        return stalePeriod.daysHere().flatMapMany(freshDays -> repository
                .count(reader.lastVisit() == null ? reader.now() : reader.lastVisit(), reader.today().minusDays(freshDays),
                        reader.horizon().minusDays(freshDays + 1L))
                .flatMapIterable(row -> items(row, reader, freshDays)));
    }

    private static List<TodayItem> items(ListTodayRepository.Row row, Reader reader, int freshDays) {
        List<TodayItem> items = new ArrayList<>();
        if (row.added() + row.changed() > 0) {
            items.add(
                    new TodayItem(Section.CHANGED, CHANGED, "list", Message.of("De lijst", "The list"), change(row), reader.link("vinden"),
                            row.lastChange(), null, null, row.added() + row.changed()));
        }
        if (reader.may(Permission.SHORTLIST_IMPORT)) {
            keeping(row, reader, freshDays, items);
        }
        return items;
    }

    private static void keeping(ListTodayRepository.Row row, Reader reader, int freshDays, List<TodayItem> items) {
        Message title = Message.of("Wachttijden op de lijst", "Waiting times on the list");
        if (row.stale() > 0) {
            items.add(new TodayItem(Section.EXPIRING, STALE, "list", title,
                    Message.of("Van " + row.stale() + " keer aanbod is het cijfer ouder dan " + freshDays + " dagen.",
                            "Of " + row.stale() + " offers the figure is older than " + freshDays + " days."),
                    reader.link("vinden"), null, null, null, row.stale()));
        }
        if (row.unknown() > 0) {
            items.add(new TodayItem(Section.EXPIRING, UNKNOWN, "list", title,
                    Message.of("Van " + row.unknown() + " keer aanbod is geen wachttijd bekend.",
                            "Of " + row.unknown() + " offers no waiting time is known."),
                    reader.link("vinden?maxWait=unknown"), null, null, null, row.unknown()));
        }
        if (row.firstMeasuredOn() != null) {
            items.add(new TodayItem(Section.EXPIRING, AGEING, "list", title,
                    Message.of("Van " + row.ageing() + " keer aanbod veroudert het cijfer; dit is de eerste dag.",
                            "Of " + row.ageing() + " offers the figure gets out of date; this is the first day."),
                    reader.link("vinden"), null, row.firstMeasuredOn().plusDays(freshDays), null, row.ageing()));
        }
    }

    private static Message change(ListTodayRepository.Row row) {
        String added = row.added() == 0 ? "" : row.added() + " keer nieuw aanbod";
        String changed = row.changed() == 0 ? "" : row.changed() + " keer gewijzigd aanbod";
        String english = row.added() == 0 ? "" : row.added() + (row.added() == 1 ? " new offer" : " new offers");
        String englishChanged = row.changed() == 0 ? "" : row.changed() + (row.changed() == 1 ? " changed offer" : " changed offers");
        return Message.of(joined(added, changed, " en "), joined(english, englishChanged, " and "));
    }

    private static String joined(String first, String second, String between) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
    }
}
