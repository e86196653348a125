package nl.loodlijn.platform.savedview;

import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long views are kept. */
@Factory
final class SavedViewRetention {
    @Singleton
    RecordKind savedViews(LeftViewRepository repository) {
        return RecordKind.of(new Retention("saved-view", "saved_view", Period.ofDays(90),
                "its maker lost access for the party",
                "kept as long as the maker has access, and long enough for somebody who comes back; erased at once with the account",
                "nothing"), repository::erase);
    }
}
