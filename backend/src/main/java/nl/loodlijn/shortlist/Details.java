package nl.loodlijn.shortlist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What one asks of an offer before referring someone.
 *
 * @param categories product categories: codes of JZ020 and WMO020, whose numbers do not overlap
 * @param openCategories those of the categories for which one can be sent there
 * @param helpForms forms of youth care as Statistics Netherlands (CBS) counts them
 * @param ageFrom the first year of age that is served; null: no bound is known
 * @param ageUntil the last year of age that is served; null: no bound is known
 * @param settings LOCATION, HOME, SCHOOL or ONLINE
 * @param languages ISO 639-1 codes
 * @param accessible whether someone in a wheelchair can come in; null: not known
 * @param profile religion or culture, when the provider states one
 * @param travelKm how far it comes at most
 * @param establishments where it is given; empty: at all of the provider
 * @param freePlaces places free on the day the wait was measured; null: not known
 * @param stopFrom first day of a client stop (cliëntenstop); null: none
 * @param stopUntil its last day; null: until further notice
 */
@Serdeable
public record Details(List<String> categories, List<String> openCategories, List<String> helpForms, List<Method> methods,
        @Nullable Integer ageFrom,
        @Nullable Integer ageUntil, List<String> settings, List<String> languages, @Nullable Boolean accessible,
        @Nullable String profile, @Nullable Integer travelKm, List<Place> establishments, @Nullable String intakeCriteria,
        @Nullable Integer freePlaces, @Nullable LocalDate stopFrom, @Nullable LocalDate stopUntil, @Nullable String stopReason) {

    /** @param recognised in the national database of recognised interventions, as the provider says */
    @Serdeable
    public record Method(String name, boolean recognised) {
    }

    /** An establishment (vestiging). */
    @Serdeable
    public record Place(UUID id, String name, @Nullable String town) {
    }

    /** Whether nobody new is taken on a day. */
    public boolean inStopOn(LocalDate day) {
        return stopFrom != null && !stopFrom.isAfter(day) && (stopUntil == null || !stopUntil.isBefore(day));
    }

    /** Whether a client stop is in force on a day or still has to begin. */
    public boolean tellsStopOn(LocalDate day) {
        return stopFrom != null && (stopUntil == null || !stopUntil.isBefore(day));
    }
}
