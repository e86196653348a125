package nl.loodlijn.publicsite.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A public offer of a provider.
 *
 * @param region the address part of the tenant
 * @param waitWeeks weeks until the first conversation; unknown is null
 * @param waitText what the provider says about it
 * @param freshDays how many days ago its tenant wants a wait to have been measured
 * @param organisation who the provider is on the whole platform; null: not known
 * @param languages ISO 639-1 codes of languages in which help is given
 * @param accessible whether someone in a wheelchair can come in; null: not known
 * @param stopFrom first day of a client stop, on which nobody new is taken; null: none
 * @param stopUntil its last day; null: until further notice
 * @param confirmedOn the last day on which its provider or region entered, changed or confirmed it; null: not known
 */
public record Offer(UUID tenant, String region, UUID provider, String providerName, String title, List<String> kinds,
        List<String> targetGroups,
        List<String> expertise, @Nullable BigDecimal waitWeeks, @Nullable String waitText, @Nullable LocalDate waitMeasuredOn,
        int freshDays,
        @Nullable String phone, @Nullable String email, @Nullable String website,
        @Nullable UUID organisation, List<String> languages, @Nullable Boolean accessible,
        @Nullable LocalDate stopFrom, @Nullable LocalDate stopUntil, @Nullable LocalDate confirmedOn) {
    /** Without a client stop and what is not known of everyone. */
    public Offer(UUID tenant, String region, UUID provider, String providerName, String title, List<String> kinds,
            List<String> targetGroups,
            List<String> expertise, @Nullable BigDecimal waitWeeks, @Nullable String waitText, @Nullable LocalDate waitMeasuredOn,
            int freshDays, @Nullable String phone, @Nullable String email, @Nullable String website) {
        this(tenant, region, provider, providerName, title, kinds, targetGroups, expertise, waitWeeks, waitText, waitMeasuredOn, freshDays,
                phone,
                email, website, null, List.of(), null, null, null, null);
    }

    /** Whether nobody new is taken on a day. */
    public boolean inStopOn(LocalDate day) {
        return stopFrom != null && !stopFrom.isAfter(day) && (stopUntil == null || !stopUntil.isBefore(day));
    }

}
