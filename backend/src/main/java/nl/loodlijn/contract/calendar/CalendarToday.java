package nl.loodlijn.contract.calendar;

import java.time.Duration;
import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.calendar.domain.TransitionItem;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;

import reactor.core.publisher.Flux;

/** Agreements of the own party that can be extended for a while yet, and those whose end is to be settled. */
@Singleton
final class CalendarToday implements TodayItems {
    private static final ItemKind EXTEND = ItemKind.mailed("calendar-extend", CalendarNotifications.PARTIES, "Laatste dag om te verlengen",
            "Last day to extend");
    private static final ItemKind TRANSITION = ItemKind.mailed("calendar-transition", CalendarNotifications.PARTIES,
            "Overdracht bij het einde", "Handing over at the end");
    private static final String JOB = "calendar";
    /** What was over longer ago is settled or never will be. */
    private static final Duration TOLD_AFTER_END = Duration.ofDays(90);

    private final CalendarTodayRepository repository;

    CalendarToday(CalendarTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(EXTEND, TRANSITION);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        if (!reader.may(Permission.AGREEMENT_SIGN)) {
            return Flux.empty();
        }
        return repository.ending(reader.today(), reader.horizon(), reader.now().minus(TOLD_AFTER_END))
                .filter(row -> row.ready() < TransitionItem.values().length).map(row -> item(row, reader));
    }

    private static TodayItem item(CalendarTodayRepository.Row row, Reader reader) {
        return row.aspect().equals("extend")
                ? new TodayItem(Section.EXPIRING, EXTEND, row.id().toString(),
                        Message.of(row.title() + " verlengen?", "Extend " + row.title() + "?"),
                        Message.of("Dit is de laatste dag waarop u een verlenging kunt aanbieden. Daarna eindigt de overeenkomst vanzelf.",
                                "This is the last day on which you can offer an extension. After that the agreement ends by itself."),
                        reader.link("overeenkomsten/" + row.id()), null, row.onDay(), null, 1)
                : new TodayItem(Section.WAITING, TRANSITION, row.id().toString(),
                        Message.of("Overdracht van " + row.title(), "Handing over " + row.title()),
                        Message.of(row.ready() + " van " + TransitionItem.values().length + " punten zijn klaar.",
                                row.ready() + " of " + TransitionItem.values().length + " points are done."),
                        reader.link("overeenkomsten/" + row.id() + "/overdracht"), row.since(), row.onDay(), JOB, 1);
    }
}
