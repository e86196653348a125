package nl.loodlijn.shortlist.offers;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import nl.loodlijn.shortlist.Details;
import nl.loodlijn.shortlist.Listing;

/**
 * What an offer says of itself; the figures stand apart, because they change every week.
 *
 * @param municipalities codes such as GM0361
 * @param categories product categories of JZ020 and WMO020
 * @param helpForms forms of youth care as CBS counts them
 * @param ageFrom the first year of age that is served, 0 to 120
 * @param ageUntil the last year of age that is served, 0 to 120
 * @param settings LOCATION, HOME, SCHOOL or ONLINE
 * @param languages ISO 639-1
 * @param accessible whether someone in a wheelchair can come in
 * @param profile religion or culture, if the provider states one
 * @param travelKm how far it comes at most, 0 to 300
 * @param establishments ids of establishments of the same provider; none: all of them
 */
@Serdeable
@Introspected
public record OfferContent(@Nullable String title, @Nullable List<String> kinds, @Nullable List<String> targetGroups,
        @Nullable List<String> expertise, @Nullable List<String> municipalities, @Nullable List<String> laws,
        @Nullable List<String> categories, @Nullable List<String> helpForms, @Nullable List<Details.Method> methods,
        @Nullable Integer ageFrom, @Nullable Integer ageUntil, @Nullable List<String> settings, @Nullable List<String> languages,
        @Nullable Boolean accessible, @Nullable String profile, @Nullable Integer travelKm, @Nullable List<UUID> establishments,
        @Nullable String intakeCriteria, @Nullable String note) {

    /** The same under the names of the columns of table listing. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Columns(String title, List<String> kinds, List<String> targetGroups, List<String> expertise, List<String> municipalityCodes,
            List<String> laws, List<String> categories, List<String> helpForms, List<Details.Method> methods, @Nullable Integer ageFrom,
            @Nullable Integer ageUntil, List<String> settings, List<String> languages, @Nullable Boolean accessible,
            @Nullable String profile, @Nullable Integer travelKm, List<UUID> establishments, @Nullable String intakeCriteria,
            @Nullable String note) {
    }

    /** What the offer says now. */
    public static OfferContent of(Listing listing) {
        Details details = listing.details();
        return new OfferContent(listing.title(), listing.kinds(), listing.targetGroups(), listing.expertiseLabels(),
                listing.municipalities(), listing.laws(), details.categories(), details.helpForms(), details.methods(), details.ageFrom(),
                details.ageUntil(), details.settings(), details.languages(), details.accessible(), details.profile(), details.travelKm(),
                details.establishments().stream().map(Details.Place::id).toList(), details.intakeCriteria(), listing.note());
    }

    /** Without spaces around texts, and without what is there twice; what was left out is empty. */
    Columns columns() {
        return new Columns(title == null ? "" : title.strip(), texts(kinds), texts(targetGroups), texts(expertise), texts(municipalities),
                texts(laws), texts(categories), texts(helpForms),
                all(methods).stream().map(one -> new Details.Method(one.name().strip(), one.recognised())).distinct().toList(), ageFrom,
                ageUntil, texts(settings), texts(languages), accessible, text(profile), travelKm,
                all(establishments).stream().distinct().toList(), text(intakeCriteria), text(note));
    }

    static List<String> texts(@Nullable List<String> given) {
        return all(given).stream().map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
    }

    static <T> List<T> all(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
