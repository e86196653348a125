package nl.loodlijn.platform.today;

import java.util.Set;

import reactor.core.publisher.Flux;

/** What a module has for the start page. A bean of this type is found by itself. */
public interface TodayItems {
    /** The kinds of item that it gives. */
    Set<ItemKind> kinds();

    /**
     * Called inside a unit of work of the reader that may be read-only, so that the walls of the database apply. Uses one or two round trips.
     */
    Flux<TodayItem> of(Reader reader);
}
