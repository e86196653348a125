package nl.loodlijn.publicsite.open;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.publicsite.domain.Confirmation;

/**
 * What a provider offers where.
 *
 * @param laws JEUGDWET, WMO, ZVW, WLZ or OTHER
 * @param categories product categories: codes of JZ020 and WMO020
 * @param municipalities codes of where it is given and its region buys
 * @param languages ISO 639-1
 * @param waitingTime null: nothing is known
 * @param takesNobody days on which nobody new is taken; null: none
 * @param confirmedOn the last day on which its provider or region entered, changed or confirmed it
 * @param outdated whether that is more than {@link #FRESH_DAYS} days ago
 */
@Serdeable
@Introspected
public record OpenService(UUID id, String title, Reference provider, Reference region, List<String> laws, List<String> categories,
        List<String> kinds, List<String> targetGroups, List<String> expertise, @Nullable Integer ageFrom, @Nullable Integer ageUntil,
        List<String> municipalities, List<String> languages, @Nullable Boolean wheelchairAccessible, @Nullable OpenWait waitingTime,
        @Nullable Days takesNobody, @Nullable String phone, @Nullable String email, @Nullable String website, LocalDate confirmedOn,
        boolean outdated) {
    /** Longer ago an offer carries a warning. */
    public static final int FRESH_DAYS = Confirmation.WARNING_DAYS;

    /** @param until the last day; null: until further notice */
    @Serdeable
    @Introspected
    public record Days(LocalDate from, @Nullable LocalDate until) {
    }
}
