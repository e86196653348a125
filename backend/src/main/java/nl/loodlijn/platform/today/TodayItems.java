package nl.loodlijn.platform.today;

import java.util.Set;
import java.util.UUID;

import reactor.core.publisher.Flux;

/** What a module has for the start page. A bean of this type is found by itself. */
public interface TodayItems {
    /** The kinds of item that it gives. */
    Set<ItemKind> kinds();

    /**
     * Called inside a unit of work of the reader that may be read-only, so that the walls of the database apply. Uses one or two round trips.
     */
    Flux<TodayItem> of(Reader reader);

    /**
     * The work of somebody whom the reader substitutes, as far as it waits on that person and not on everyone with the same role. Called as {@link
     * #of}: on the authority of the reader, never of the absent person, so that what is private stays so. What {@link #of} gives too is marked.
     *
     * @param absent the person whose work it is
     */
    default Flux<TodayItem> onBehalfOf(Reader reader, UUID absent) {
        return Flux.empty();
    }
}
