package nl.loodlijn.shortlist.find;

import java.util.List;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A provider as the function search.providers gives it.
 *
 * @param offers how many it has on the list
 * @param places the names of the municipalities where
 * @param words folded words of the name that were meant
 */
@Serdeable
record FoundProvider(UUID id, String name, int offers, List<String> places, List<String> words) {
}
