package nl.loodlijn.shortlist.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A page of the search.
 *
 * @param facets per group the values with the number of listings each gives; a group ignores its own filter
 * @param didYouMean words that were read differently from how they were typed
 * @param zeroResults when nothing was found: the filters that can be dropped, with the number of listings that gives, most first
 * @param next cursor of the next page; absent on the last
 */
@Serdeable
public record FoundResponse(long total, List<ListingResponse> items, Map<String, List<FacetValue>> facets,
        @Nullable List<ReadAs> didYouMean,
        @Nullable List<WithoutFilter> zeroResults, @Nullable String next) {
    @Serdeable
    public record FacetValue(String value, String label, long count) {
    }

    @Serdeable
    public record ReadAs(String typed, String used) {
    }

    /** @param value the values of the filter, with commas between when there are several */
    @Serdeable
    public record WithoutFilter(String filter, String value, long count) {
    }
}
