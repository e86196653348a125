package nl.loodlijn.publicsite.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A public offer of a provider.
 *
 * @param waitWeeks weeks until the first conversation; unknown is null
 * @param waitText what the provider says about it
 * @param freshDays how many days ago its tenant wants a wait to have been measured
 */
public record Offer(UUID tenant, UUID provider, String providerName, String title, List<String> kinds, List<String> targetGroups,
        List<String> expertise, @Nullable BigDecimal waitWeeks, @Nullable String waitText, @Nullable LocalDate waitMeasuredOn,
        int freshDays,
        @Nullable String phone, @Nullable String email, @Nullable String website) {
}
