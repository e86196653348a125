package nl.loodlijn.shortlist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

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
            List<String> framework, List<String> admission, boolean favourites, boolean idsOnly, String sort, Found.@Nullable Place after,
            int limit, boolean facets) {
    }

    /** The part of an answer that tells all ids. */
    @Serdeable
    record MatchingIds(List<UUID> ids) {
    }

    private final ObjectMapper json;

    ListingJson(ObjectMapper json) {
        this.json = json;
    }

    /** A question for a page. */
    String question(Criteria criteria, @Nullable PagePlace after, int limit, boolean facets, @Nullable Freshness freshness) {
        return question(criteria, after, limit, facets, false, freshness);
    }

    /** A question for the ids of all that matches, and no rows. */
    String questionForIds(Criteria criteria, Freshness freshness) {
        return question(criteria, null, 0, false, true, freshness);
    }

    private String question(Criteria criteria, @Nullable PagePlace after, int limit, boolean facets, boolean idsOnly,
            @Nullable Freshness freshness) {
        Found.Place place = after == null ? null : new Found.Place(after.key(), after.name(), after.id());
        return write(new Question(criteria.words(), criteria.municipalities(), criteria.targetGroups(), criteria.expertise(),
                criteria.laws(),
                criteria.maxWait() instanceof MaxWait.Weeks most ? most.weeks() : null, criteria.maxWait() instanceof MaxWait.Unknown,
                criteria.figures().stream().map(Figure::id).toList(), freshness == null ? null : freshness.staleBefore(),
                freshness == null ? null : freshness.ageingUntil(), freshness == null ? null : freshness.today(),
                criteria.traits().categories(), criteria.traits().ages(), criteria.traits().settings(), criteria.traits().languages(),
                criteria.traits().capacity(), criteria.traits().framework(), criteria.traits().admission(),
                criteria.favouritesOnly(), idsOnly, criteria.sort().id(), place, limit, facets));
    }

    Found found(String text) {
        return read(text, Found.class);
    }

    Set<UUID> ids(String text) {
        return Set.copyOf(read(text, MatchingIds.class).ids());
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
