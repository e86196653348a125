package nl.loodlijn.shortlist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.Figure;
import nl.loodlijn.shortlist.domain.Freshness;
import nl.loodlijn.shortlist.domain.MaxWait;
import nl.loodlijn.shortlist.domain.PagePlace;

/** What goes to the search function and what comes back. */
@Singleton
final class ListingJson {
    /** The parameter of the function search.shortlist. */
    @Serdeable
    record Question(String words, List<String> municipalities, List<String> targetGroups, List<String> expertise,
            List<String> laws, @Nullable BigDecimal maxWait, boolean waitUnknown, List<String> figures,
            @Nullable LocalDate staleBefore, @Nullable LocalDate ageingUntil, @Nullable LocalDate today,
            List<String> categories, List<String> ages, List<String> settings, List<String> languages, List<String> capacity,
            List<String> framework, String sort, Found.@Nullable Place after,
            int limit, boolean facets) {
    }

    private final ObjectMapper json;

    ListingJson(ObjectMapper json) {
        this.json = json;
    }

    String question(Criteria criteria, @Nullable PagePlace after, int limit, boolean facets,
            @Nullable Freshness freshness) {
        Found.Place place = after == null ? null : new Found.Place(after.key(), after.name(), after.id());
        return write(new Question(criteria.words(), criteria.municipalities(), criteria.targetGroups(), criteria.expertise(),
                criteria.laws(),
                criteria.maxWait() instanceof MaxWait.Weeks most ? most.weeks() : null, criteria.maxWait() instanceof MaxWait.Unknown,
                criteria.figures().stream().map(Figure::id).toList(), freshness == null ? null : freshness.staleBefore(),
                freshness == null ? null : freshness.ageingUntil(), freshness == null ? null : freshness.today(),
                criteria.traits().categories(), criteria.traits().ages(), criteria.traits().settings(), criteria.traits().languages(),
                criteria.traits().capacity(), criteria.traits().framework(),
                criteria.sort().id(), place, limit, facets));
    }

    Found found(String text) {
        return read(text, Found.class);
    }

    Listing listing(String text) {
        return read(text, Listing.class);
    }

    private String write(Question question) {
        try {
            return json.writeValueAsString(question);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
