package nl.loodlijn.shortlist.providers.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Finds providers that look like one. Two that each have a number of their own in the trade register are two organisations and never proposed.
 * Takes time in proportion to the number of providers, not to that of their pairs.
 */
public final class PossibleDoubles {
    /** What more providers than this have in common, such as the website of a chain, says nothing about two of them. */
    private static final int MOST_ALIKE = 8;

    private final Map<ProviderPair, EnumSet<Resemblance>> found = new HashMap<>();

    private PossibleDoubles() {
    }

    /**
     * @param dismissed pairs of which somebody said that they are no doubles
     * @return the likeliest first; of those that are as likely, in the order in which the providers were given
     */
    public static List<PossibleDouble> among(List<ProviderTraits> providers, Set<ProviderPair> dismissed) {
        PossibleDoubles search = new PossibleDoubles();
        Map<String, List<ProviderTraits>> alike = new HashMap<>();
        for (ProviderTraits provider : providers) {
            CoreName name = CoreName.of(provider.name());
            join(alike, Resemblance.SAME_NAME, name.text(), provider);
            name.withOneLetterLess().forEach(form -> join(alike, Resemblance.SIMILAR_NAME, form, provider));
            trait(provider.kvk(), Optional::of).ifPresent(kvk -> join(alike, Resemblance.SAME_NUMBER, kvk, provider));
            trait(provider.website(), OwnDomain::ofWebsite).ifPresent(host -> join(alike, Resemblance.SAME_WEBSITE, host, provider));
            trait(provider.email(), OwnDomain::ofEmail).ifPresent(domain -> join(alike, Resemblance.SAME_MAIL_DOMAIN, domain, provider));
        }
        alike.forEach((key, group) -> search.pairs(Resemblance.valueOf(key.substring(0, key.indexOf(' '))), group));
        Map<ProviderPair, Integer> place = places(providers, search.found.keySet());
        return search.found.entrySet().stream().filter(entry -> !dismissed.contains(entry.getKey()))
                .map(entry -> new PossibleDouble(entry.getKey(), withoutTheWeaker(entry.getValue())))
                .sorted(Comparator.comparingInt(PossibleDouble::weight).reversed()
                        .thenComparing(one -> place.getOrDefault(one.pair(), 0)).thenComparing(one -> one.pair().toString()))
                .toList();
    }

    private static Optional<String> trait(@Nullable String value, Function<String, Optional<String>> reading) {
        return value == null ? Optional.empty() : reading.apply(value);
    }

    private static void join(Map<String, List<ProviderTraits>> alike, Resemblance by, String key, ProviderTraits provider) {
        alike.computeIfAbsent(by + " " + key, unused -> new ArrayList<>()).add(provider);
    }

    private void pairs(Resemblance by, List<ProviderTraits> group) {
        if (group.size() > MOST_ALIKE && by != Resemblance.SAME_NUMBER) {
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                if (!areTwoOrganisations(group.get(i), group.get(j))) {
                    found.computeIfAbsent(ProviderPair.of(group.get(i).id(), group.get(j).id()), pair -> EnumSet.noneOf(Resemblance.class))
                            .add(by);
                }
            }
        }
    }

    private static boolean areTwoOrganisations(ProviderTraits one, ProviderTraits other) {
        return one.kvk() != null && other.kvk() != null && !one.kvk().equals(other.kvk());
    }

    /** Who has the same name has a similar one as well. */
    private static Set<Resemblance> withoutTheWeaker(EnumSet<Resemblance> reasons) {
        EnumSet<Resemblance> told = EnumSet.copyOf(reasons);
        if (told.contains(Resemblance.SAME_NAME)) {
            told.remove(Resemblance.SIMILAR_NAME);
        }
        return told;
    }

    private static Map<ProviderPair, Integer> places(List<ProviderTraits> providers, Set<ProviderPair> pairs) {
        Map<UUID, Integer> places = new HashMap<>();
        providers.forEach(provider -> places.putIfAbsent(provider.id(), places.size()));
        Map<ProviderPair, Integer> first = new HashMap<>();
        pairs.forEach(pair -> first.put(pair, Math.min(places.getOrDefault(pair.one(), 0), places.getOrDefault(pair.other(), 0))));
        return first;
    }
}
