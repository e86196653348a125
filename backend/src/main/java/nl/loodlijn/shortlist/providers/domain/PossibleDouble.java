package nl.loodlijn.shortlist.providers.domain;

import java.util.Set;

/**
 * Two providers that may be one.
 *
 * @param reasons at least one, the strongest first
 */
public record PossibleDouble(ProviderPair pair, Set<Resemblance> reasons) {
    /** Reasons weigh by their kind: one strong reason comes before all weaker ones together. */
    int weight() {
        return reasons.stream().mapToInt(reason -> 1 << (Resemblance.values().length - 1 - reason.ordinal())).sum();
    }
}
