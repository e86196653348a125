package nl.loodlijn.shortlist.favourite;

import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long favourites are kept. */
@Factory
final class FavouriteRetention {
    @Singleton
    RecordKind favourites(LeftFavouriteRepository repository) {
        return RecordKind.of(new Retention("favourite", "favourite", Period.ofDays(90),
                "who marked it lost access for the party",
                "kept as long as somebody has access, and long enough for who comes back; erased at once with the account",
                "nothing"), repository::erase);
    }
}
