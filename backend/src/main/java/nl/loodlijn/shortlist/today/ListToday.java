package nl.loodlijn.shortlist.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Part;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;
import nl.loodlijn.settings.StalePeriod;
import nl.loodlijn.shortlist.domain.Figure;
import nl.loodlijn.shortlist.domain.Freshness;

import reactor.core.publisher.Flux;

/** What is new on the list, and for who keeps the list how old its waiting times are. */
@Singleton
final class ListToday implements TodayItems {
    private static final ItemKind CHANGED = ItemKind.shown("list-changed", "Nieuw op de lijst", "New on the list");
    private static final ItemKind WAITS = ItemKind.shown("waits", "Wachttijden op de lijst", "Waiting times on the list");

    private final ListTodayRepository repository;
    private final StalePeriod stalePeriod;

    ListToday(ListTodayRepository repository, StalePeriod stalePeriod) {
        this.repository = repository;
        this.stalePeriod = stalePeriod;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(CHANGED, WAITS);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        if (!reader.may(Permission.SHORTLIST_SEARCH)) {
            return Flux.empty();
        }
        return stalePeriod.daysHere().flatMapMany(freshDays -> {
            Freshness freshness = Freshness.on(reader.today(), freshDays);
            return repository
                    .count(reader.lastVisit() == null ? reader.now() : reader.lastVisit(), freshness.staleBefore(), freshness.ageingUntil())
                    .flatMapIterable(row -> items(row, reader, freshDays));
        });
    }

    private static List<TodayItem> items(ListTodayRepository.Row row, Reader reader, int freshDays) {
        List<TodayItem> items = new ArrayList<>();
        int changes = row.added() + row.changed() + row.removed();
        if (changes > 0) {
            items.add(
                    new TodayItem(Section.CHANGED, CHANGED, "list", Message.of("De lijst", "The list"), change(row), reader.link("vinden"),
                            row.lastChange(), null, null, changes));
        }
        if (reader.may(Permission.SHORTLIST_IMPORT)) {
            keeping(row, reader, freshDays).ifPresent(items::add);
        }
        return items;
    }

    /** One item, whatever is the matter with the figures; each part leads to exactly its offers. */
    private static Optional<TodayItem> keeping(ListTodayRepository.Row row, Reader reader, int freshDays) {
        List<Part> parts = new ArrayList<>();
        if (row.stale() > 0) {
            parts.add(part(Figure.STALE, row.stale(), reader, null,
                    Message.of(row.stale() + " met een cijfer ouder dan " + freshDays + " dagen",
                            row.stale() + " with a figure older than " + freshDays + " days")));
        }
        if (row.firstMeasuredOn() != null) {
            parts.add(part(Figure.AGEING, row.ageing(), reader, Freshness.lastDay(row.firstMeasuredOn(), freshDays),
                    Message.of(
                            row.ageing() + " met een cijfer dat binnen " + Freshness.soonDays(freshDays) + " dagen veroudert, het eerst:",
                            row.ageing() + " with a figure that gets out of date within " + Freshness.soonDays(freshDays)
                                    + " days, the first:")));
        }
        if (row.unknown() > 0) {
            parts.add(part(Figure.UNKNOWN, row.unknown(), reader, null,
                    Message.of(row.unknown() + " zonder wachttijd", row.unknown() + " without a waiting time")));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        int count = row.stale() + row.ageing() + row.unknown();
        List<String> all = parts.stream().map(Part::link).map(link -> link.substring(link.indexOf('?') + 1)).toList();
        return Optional.of(new TodayItem(Section.EXPIRING, WAITS, "list", WAITS.label(),
                Message.of("Vraag de aanbieders van " + kinds(count) + " om een nieuw cijfer.",
                        "Ask the providers of " + offers(count) + " for a new figure."),
                reader.link("vinden?" + String.join("&", all)), null, null, null, count, null, parts));
    }

    private static Part part(Figure figure, int count, Reader reader, @Nullable LocalDate lastDay, Message text) {
        return new Part(text, reader.link("vinden?figure=" + figure.id()), lastDay, count);
    }

    private static String kinds(int count) {
        return count + (count == 1 ? " vorm van hulp" : " vormen van hulp");
    }

    private static String offers(int count) {
        return count + (count == 1 ? " offer" : " offers");
    }

    private static Message change(ListTodayRepository.Row row) {
        List<Message> parts = new ArrayList<>();
        if (row.added() > 0) {
            parts.add(Message.of(row.added() + (row.added() == 1 ? " nieuwe vorm van hulp" : " nieuwe vormen van hulp"),
                    row.added() + (row.added() == 1 ? " new offer" : " new offers")));
        }
        if (row.changed() > 0) {
            parts.add(Message.of(row.changed() + (row.changed() == 1 ? " gewijzigde vorm van hulp" : " gewijzigde vormen van hulp"),
                    row.changed() + (row.changed() == 1 ? " changed offer" : " changed offers")));
        }
        if (row.removed() > 0) {
            parts.add(Message.of(kinds(row.removed()) + " van de lijst gehaald", offers(row.removed()) + " taken off the list"));
        }
        return Message.of(joined(parts.stream().map(Message::dutch).toList(), " en "),
                joined(parts.stream().map(Message::english).toList(), " and "));
    }

    private static String joined(List<String> parts, String last) {
        int most = parts.size() - 1;
        return most == 0 ? parts.getFirst() : String.join(", ", parts.subList(0, most)) + last + parts.getLast();
    }
}
