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
 * @param accessible whether someone in a wheelchair can come in; null: not known
 * @param profile religion or culture, when the provider states one
 * @param travelKm how far it comes at most
 * @param helpForms forms of youth care as Statistics Netherlands (CBS) counts them
 * @param methods as written
 * @param frameworkSigned whether the framework agreement (raamovereenkomst) of the region is signed; null: nothing said
 */
public record OfferFacts(List<String> categories, @Nullable Integer ageFrom, @Nullable Integer ageUntil, List<String> settings,
        List<String> languages, @Nullable Integer freePlaces, @Nullable String intakeCriteria, @Nullable Boolean accessible,
        @Nullable String profile, @Nullable Integer travelKm, List<String> helpForms, List<String> methods,
        @Nullable Boolean frameworkSigned) {
    /** The same, with what is known of the framework agreement. */
    OfferFacts withFramework(@Nullable Boolean signed) {
        return new OfferFacts(categories, ageFrom, ageUntil, settings, languages, freePlaces, intakeCriteria, accessible, profile, travelKm,
                helpForms, methods, signed);
    }

    /** Of a file that tells nothing of it. */
    public static final OfferFacts NOTHING = new OfferFacts(List.of(), null, null, List.of(), List.of(), null, null, null, null, null,
            List.of(), List.of(), null);
}
