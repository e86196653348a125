package nl.loodlijn.platform.paging;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/**
 * Which page of a list is asked for: the one parameter, a request bean, of every list that is read page by page. A page starts behind the last row of the
 * one before (keyset), so that nothing is given twice or left out when rows come and go in between.
 *
 * @param after the {@code next} of the page before; absent for the first
 * @param limit rows of the page, 1 to 100; each list has a usual number of its own
 */
@Introspected
public record PageRequest(@Parameter(hidden = true) HttpRequest<?> request, @Nullable @QueryValue String after,
        @Parameter(schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100")) @Nullable @QueryValue String limit) {
    public static final int MOST_ROWS = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    /**
     * How many rows the page has at most.
     *
     * @param usual when the request does not say
     * @throws Refusal when it is not 1 to {@link #MOST_ROWS}
     */
    public int limit(int usual) {
        if (limit == null || limit.isBlank()) {
            return usual;
        }
        int rows = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (rows < 1 || rows > MOST_ROWS) {
            throw Refusal.invalid("limit", "out-of-range",
                    Message.of("Geef een aantal van 1 tot en met " + MOST_ROWS + ".", "Give a number from 1 to " + MOST_ROWS + "."));
        }
        return rows;
    }

    /**
     * The place that the page starts behind; empty for the first page.
     *
     * @param reading makes the place of the parts that {@link #cursor} was given; may throw what parsing throws
     * @throws Refusal when the cursor is not one that this list gave for the same question
     */
    public <T> Optional<T> place(Function<Parts, T> reading) {
        if (after == null || after.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(new Parts(Cursor.read(after, question()).orElseThrow(PageRequest::notOurs))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException ofAnotherForm) {
            throw notOurs();
        }
    }

    /** What a cursor was made of, in that order. */
    public record Parts(List<String> texts) {
        public String at(int position) {
            return texts.get(position);
        }
    }

    /**
     * The cursor of the page behind a row.
     *
     * @param parts what the list is ordered by, without NUL in their texts
     */
    public String cursor(Object... parts) {
        return Cursor.write(question(), Arrays.stream(parts).map(Object::toString).toList());
    }

    /**
     * Makes a page of rows that were read with one more than fits, which tells whether there is a next page.
     *
     * @param size rows that fit
     * @param cursor the cursor of the page behind a row
     */
    public <T> Page<T> cut(List<T> rows, int size, Function<T, String> cursor) {
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), cursor.apply(rows.get(size - 1)));
    }

    /**
     * The answer with a page, which also names the next one as RFC 8288 does, for clients that follow links.
     *
     * @param next cursor of the next page; null on the last
     */
    public <B> MutableHttpResponse<B> answer(B body, @Nullable String next) {
        MutableHttpResponse<B> response = HttpResponse.ok(body);
        return next == null ? response : response.header(HttpHeaders.LINK, "<" + address(next) + ">; rel=\"next\"");
    }

    private String address(String next) {
        String query = request.getUri().getRawQuery();
        Stream<String> others = query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.isEmpty() && !part.equals("after") && !part.startsWith("after="));
        return Stream.concat(others, Stream.of("after=" + next))
                .collect(Collectors.joining("&", request.getUri().getRawPath() + "?", ""));
    }

    /** The path and what is asked of it, however it was ordered; the size of the pages may differ. */
    private String question() {
        TreeMap<String, List<String>> asked = new TreeMap<>(request.getParameters().asMap());
        asked.keySet().removeAll(List.of("after", "limit"));
        asked.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        return request.getPath() + asked;
    }

    private static Refusal notOurs() {
        return Refusal.invalid("after", "unknown-cursor",
                Message.of("Deze bladwijzer hoort niet bij deze vraag. Begin opnieuw bij de eerste bladzijde.",
                        "This cursor does not belong to this question. Start again at the first page."));
    }
}
