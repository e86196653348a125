package nl.loodlijn.outcome.disclosure;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Versions of a table that follow each other.
 *
 * @param first the oldest, from 0
 * @param last the newest, in it
 */
record Versions(int first, int last) {

    /** Every run of versions that has this one in it, the longest first. */
    static Stream<Versions> around(int version, int newest) {
        return IntStream.rangeClosed(0, version).boxed()
                .flatMap(first -> IntStream.iterate(newest, last -> last >= version, last -> last - 1)
                        .mapToObj(last -> new Versions(first, last)));
    }

    boolean holds(int version) {
        return first <= version && version <= last;
    }

    IntStream each() {
        return IntStream.rangeClosed(first, last);
    }
}
