package nl.loodlijn.shortlist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.words.MatchingWords;
import nl.loodlijn.shortlist.domain.PagePlace;

/**
 * One page of what was found.
 *
 * @param total of all pages
 * @param next where the next page starts; null on the last
 * @param without when nothing was found: how many there would be without one filter, by its name ({@code q} for the words)
 * @param facets null when they were not asked for
 * @param corrections words that were read differently from how they were typed
 */
@Serdeable
public record Found(long total, List<Listing> items, @Nullable Place next, @Nullable Map<String, Long> without, @Nullable Facets facets,
        List<Correction> corrections, Terms terms) {
    /** See {@link PagePlace}. */
    @Serdeable
    public record Place(double key, String name, UUID id) {
        PagePlace place() {
            return new PagePlace(key, name, id);
        }
    }

    /** How many listings each value of a group would give, most first. */
    @Serdeable
    public record Facets(List<Count> municipality, List<Count> targetGroup, List<Count> expertise, List<Count> law,
            @JsonProperty("wait") Map<String, Long> waits,
            @JsonProperty("figure") Map<String, Long> figures, List<Count> category, List<Count> age, List<Count> setting,
            List<Count> language, @JsonProperty("capacity") Map<String, Long> capacities,
            @JsonProperty("framework") Map<String, Long> frameworks,
            @JsonProperty("admission") Map<String, Long> admissions, @JsonProperty("favourite") Map<String, Long> favourites) {
    }

    /** @param label where the group has no list of codes: the value as it was first written */
    @Serdeable
    public record Count(String value, @Nullable String label, long count) {
    }

    @Serdeable
    public record Correction(String typed, String used) {
    }

    /** Which words count as a match. */
    @Serdeable
    public record Terms(List<String> words, List<String> prefixes) {
        public MatchingWords matching() {
            return new MatchingWords(Set.copyOf(words), prefixes);
        }
    }

    public @Nullable PagePlace nextPlace() {
        return next == null ? null : next.place();
    }
}
