package nl.loodlijn.shortlist.imports.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet can tell besides: for whom, where, and whether there is room.
 *
 * @param categories product categories of JZ020 and WMO020
 * @param ageFrom the first year of age that is served
 * @param ageUntil the last year of age that is served
 * @param settings LOCATION, HOME, SCHOOL or ONLINE
 * @param languages ISO 639-1
 */
public record OfferFacts(List<String> categories, @Nullable Integer ageFrom, @Nullable Integer ageUntil, List<String> settings,
        List<String> languages, @Nullable Integer freePlaces, @Nullable String intakeCriteria) {
    /** Of a file that tells nothing of it. */
    public static final OfferFacts NOTHING = new OfferFacts(List.of(), null, null, List.of(), List.of(), null, null);
}
