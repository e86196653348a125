package nl.loodlijn.shortlist.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.shortlist.Details;

/**
 * What one asks of an offer before referring someone.
 *
 * @param categories product categories of JZ020 and WMO020 for which one can be sent there
 * @param helpForms forms of youth care as CBS counts them
 * @param ageFrom the first year of age that is served
 * @param ageUntil the last year of age that is served
 * @param settings LOCATION, HOME, SCHOOL or ONLINE
 * @param languages ISO 639-1
 * @param accessible whether someone in a wheelchair can come in; absent: not known
 * @param travelKm how far it comes at most
 * @param establishments where it is given; empty: at all of the provider
 * @param freePlaces places free on the day the wait was measured; absent: not known
 * @param stop absent when there is none in force or to come
 */
@Serdeable
public record OfferDetails(List<Labelled> categories, List<Labelled> helpForms, List<Details.Method> methods,
        @Nullable Integer ageFrom, @Nullable Integer ageUntil, List<Labelled> settings, List<Labelled> languages,
        @Nullable Boolean accessible, @Nullable String profile, @Nullable Integer travelKm, List<Details.Place> establishments,
        @Nullable String intakeCriteria, @Nullable Integer freePlaces, @Nullable ClientStop stop) {
    /**
     * Days on which nobody new is taken.
     *
     * @param until its last day; absent: until further notice
     * @param now whether it is in force today
     */
    @Serdeable
    public record ClientStop(LocalDate from, @Nullable LocalDate until, @Nullable String reason, boolean now) {
    }
}
