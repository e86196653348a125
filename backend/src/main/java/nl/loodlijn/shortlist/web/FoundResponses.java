package nl.loodlijn.shortlist.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.words.MatchingWords;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.Found;
import nl.loodlijn.shortlist.OfferLabels;
import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.Figure;
import nl.loodlijn.shortlist.domain.MaxWait;

/** Writes a page of the search in the words of one reader. */
record FoundResponses(ListingResponses listings) {
    private static final List<String> WAITS = List.of("4", "8", "13", "26", "unknown");

    /** @param next cursor of the next page; null on the last */
    FoundResponse of(Found found, Criteria criteria, @Nullable String next) {
        MatchingWords words = criteria.words().isBlank() ? null : found.terms().matching();
        return new FoundResponse(found.total(),
                found.items().stream().map(listing -> listings.of(listing, words, criteria.words())).toList(),
                facets(found.facets()),
                found.corrections().isEmpty()
                        ? null
                        : found.corrections().stream().map(one -> new FoundResponse.ReadAs(one.typed(), one.used())).toList(),
                found.without() == null ? null : withoutFilters(criteria, found.without()),
                next);
    }

    private Map<String, List<FoundResponse.FacetValue>> facets(Found.@Nullable Facets facets) {
        Map<String, List<FoundResponse.FacetValue>> groups = new LinkedHashMap<>();
        if (facets != null) {
            CodeLabels labels = listings.labels();
            Locale language = listings.language();
            groups.put("municipality", values(facets.municipality(), count -> labels.municipality(count.value())));
            groups.put("targetGroup", values(facets.targetGroup(), count -> labels.targetGroup(count.value(), language)));
            groups.put("expertise", values(facets.expertise(), count -> count.label() == null ? count.value() : count.label()));
            groups.put("law", values(facets.law(), count -> labels.law(count.value(), language)));
            groups.put("wait", WAITS.stream().map(value -> new FoundResponse.FacetValue(value, waitLabel(value).in(language),
                    facets.waits().getOrDefault(value, 0L))).toList());
            groups.put("figure", Arrays.stream(Figure.values()).map(figure -> new FoundResponse.FacetValue(figure.id(),
                    figureLabel(figure).in(language), facets.figures().getOrDefault(figure.id(), 0L))).toList());
            groups.put("category", values(facets.category(), count -> labels.category(count.value(), language)));
            groups.put("age", inOrder(OfferLabels.ages(), counted(facets.age()), language));
            groups.put("setting", inOrder(OfferLabels.settings(), counted(facets.setting()), language));
            groups.put("language", values(facets.language(), count -> OfferLabels.language(count.value(), language)));
            groups.put("capacity", inOrder(OfferLabels.capacities(), facets.capacities(), language));
            groups.put("framework", inOrder(OfferLabels.framework(), facets.frameworks(), language));
            groups.put("admission", inOrder(OfferLabels.admission(), facets.admissions(), language));
            groups.put("favourite", inOrder(OfferLabels.favourite(), facets.favourites(), language));
        }
        return groups;
    }

    private static List<FoundResponse.FacetValue> values(List<Found.Count> counts, Function<Found.Count, String> label) {
        return counts.stream().map(count -> new FoundResponse.FacetValue(count.value(), label.apply(count), count.count()))
                .sorted(Comparator.comparingLong(FoundResponse.FacetValue::count).reversed().thenComparing(FoundResponse.FacetValue::label))
                .toList();
    }

    private static Map<String, Long> counted(List<Found.Count> counts) {
        return counts.stream().collect(toMap(Found.Count::value, Found.Count::count));
    }

    private static List<FoundResponse.FacetValue> inOrder(Map<String, Message> labels, Map<String, Long> counts, Locale language) {
        return labels.entrySet().stream().map(one -> new FoundResponse.FacetValue(one.getKey(), one.getValue().in(language),
                counts.getOrDefault(one.getKey(), 0L))).toList();
    }

    private static Message figureLabel(Figure figure) {
        return switch (figure) {
            case FRESH -> Message.of("Actueel", "Up to date");
            case AGEING -> Message.of("Binnenkort verouderd", "Out of date soon");
            case STALE -> Message.of("Verouderd", "Out of date");
            case UNKNOWN -> Message.of("Niet bekend", "Not known");
        };
    }

    private static Message waitLabel(String value) {
        return value.equals("unknown")
                ? Message.of("Wachttijd onbekend", "Waiting time unknown")
                : Message.of("Binnen " + value + " weken", "Within " + value + " weeks");
    }

    private static List<FoundResponse.WithoutFilter> withoutFilters(Criteria criteria, Map<String, Long> without) {
        Map<String, String> active = new LinkedHashMap<>();
        active.put("q", criteria.words().strip());
        active.put("municipality", String.join(",", criteria.municipalities()));
        active.put("targetGroup", String.join(",", criteria.targetGroups()));
        active.put("expertise", String.join(",", criteria.expertise()));
        active.put("law", String.join(",", criteria.laws()));
        active.put("maxWait", switch (criteria.maxWait()) {
            case MaxWait.Any any -> "";
            case MaxWait.Unknown unknown -> "unknown";
            case MaxWait.Weeks most -> most.weeks().toPlainString();
        });
        active.put("figure", criteria.figures().stream().map(Figure::id).collect(joining(",")));
        active.put("category", String.join(",", criteria.traits().categories()));
        active.put("age", String.join(",", criteria.traits().ages()));
        active.put("setting", String.join(",", criteria.traits().settings()));
        active.put("language", String.join(",", criteria.traits().languages()));
        active.put("capacity", String.join(",", criteria.traits().capacity()));
        active.put("framework", String.join(",", criteria.traits().framework()));
        active.put("admission", String.join(",", criteria.traits().admission()));
        active.put("favourite", criteria.favouritesOnly() ? "mine" : "");
        List<FoundResponse.WithoutFilter> filters = new ArrayList<>();
        active.forEach((filter, value) -> {
            if (!value.isEmpty()) {
                filters.add(new FoundResponse.WithoutFilter(filter, value, without.getOrDefault(filter, 0L)));
            }
        });
        return filters.stream().sorted(Comparator.comparingLong(FoundResponse.WithoutFilter::count).reversed()).toList();
    }
}
