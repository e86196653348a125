package nl.loodlijn.contract.calendar;

import java.time.Period;
import java.util.Map;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.KeptTables;
import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long feeds of the calendar are kept, and what of the calendar stays. */
@Factory
final class CalendarRetention {
    @Singleton
    RecordKind feeds(LeftFeedRepository repository) {
        return RecordKind.of(new Retention("calendar-feed", "calendar_feed", Period.ofDays(30), "its maker lost access for the party",
                "gives nothing without access; kept a month for who comes back; erased at once with the account", "nothing"),
                repository::erase);
    }

    @Singleton
    KeptTables transitions() {
        return () -> Map.of("transition_item", "how parties settled the end of an agreement; numbers of residents, never a name");
    }
}
