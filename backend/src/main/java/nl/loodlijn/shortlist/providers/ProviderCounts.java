package nl.loodlijn.shortlist.providers;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/** How many providers there are of each kind, whatever kind is asked for. */
@Serdeable
@Introspected
public record ProviderCounts(long all, long verified, long unverified, long stopped) {
}
