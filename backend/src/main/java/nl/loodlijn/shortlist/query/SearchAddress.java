package nl.loodlijn.shortlist.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.http.uri.QueryStringDecoder;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.domain.Criteria;

/** Reads what is searched from the address of a search, as a saved view keeps it. */
public final class SearchAddress {
    private static final BeanIntrospection<SearchQuery> QUERY = BeanIntrospection.getIntrospection(SearchQuery.class);

    private SearchAddress() {
    }

    /**
     * The criteria of a search; empty when a value in it is not known any more.
     *
     * @param address a query without its question mark; what is no parameter of a search is passed over
     */
    public static Optional<Criteria> criteria(String address, CodeLabels labels) {
        try {
            Map<String, List<String>> given = new QueryStringDecoder(address, false).parameters();
            @Nullable
            Object[] values = Arrays.stream(QUERY.getConstructorArguments())
                    .map(argument -> value(argument, given.getOrDefault(argument.getName(), List.of()))).toArray();
            return Optional.of(ReadSearchQuery.whole(QUERY.instantiate(false, values), labels));
        } catch (Refusal | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable Object value(Argument<?> argument, List<String> values) {
        if (argument.getType() == List.class) {
            return values;
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
