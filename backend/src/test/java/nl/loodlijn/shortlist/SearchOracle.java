package nl.loodlijn.shortlist;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.Figure;
import nl.loodlijn.shortlist.domain.Freshness;
import nl.loodlijn.shortlist.domain.MaxWait;

/**
 * The search in plain Java, one offer after the other, as somebody would explain it who never saw the SQL.
 *
 * @param marked ids that the person who searches has a star on
 * @param synonyms words that mean the same, each of which finds the other
 */
record SearchOracle(Collection<KnownOffer> offers, Set<UUID> marked, Map<String, String> synonyms, Freshness freshness) {
    /** Names of the filters, as the search calls them where it says which of them leaves nothing. */
    static final List<String> FILTERS = List.of("q", "municipality", "targetGroup", "expertise", "law", "maxWait", "figure", "category",
            "age",
            "setting", "language", "capacity", "framework", "admission", "favourite");
    private static final Map<String, List<Integer>> BANDS = Map.of("0-3", List.of(0, 3), "4-11", List.of(4, 11), "12-17", List.of(12, 17),
            "18-22",
            List.of(18, 22), "23-64", List.of(23, 64), "65-", List.of(65, 120));

    /** @param ignored a filter that is left out; empty: none */
    List<KnownOffer> matching(Criteria criteria, String ignored) {
        return offers.stream().filter(KnownOffer::isOnTheList)
                .filter(offer -> FILTERS.stream().allMatch(filter -> filter.equals(ignored) || holds(filter, offer, criteria))).toList();
    }

    /** How many of each value of a group there are, when what is asked of the group itself is left out. */
    Map<String, Long> facet(Criteria criteria, String group) {
        Map<String, Long> counts = new TreeMap<>();
        matching(criteria, group).forEach(offer -> values(group, offer).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts;
    }

    long within(Criteria criteria, int weeks) {
        return matching(criteria, "maxWait").stream().filter(offer -> isWithin(offer, new MaxWait.Weeks(BigDecimal.valueOf(weeks))))
                .count();
    }

    long withoutWait(Criteria criteria) {
        return matching(criteria, "maxWait").stream().filter(offer -> offer.weeks() == null).count();
    }

    /** All that matches in the order that is asked, where that does not depend on how well words match. */
    List<UUID> inOrder(Criteria criteria) {
        Function<KnownOffer, Double> key = switch (criteria.sort()) {
            case RELEVANCE, NAME -> offer -> 0.0;
            case WAIT -> offer -> (offer.weeks() == null ? 99_999 : offer.weeks().doubleValue()) + (isStopped(offer) ? 1_000_000 : 0);
            case CAPACITY -> offer -> (isStopped(offer) ? 1_000_000.0 : 0) - (offer.freePlaces() == null ? -1 : offer.freePlaces());
        };
        return matching(criteria, "").stream().sorted(Comparator.comparing(key).thenComparing(SearchOracle::nameAndTitle)
                .thenComparing(offer -> offer.id().toString())).map(KnownOffer::id).toList();
    }

    private boolean holds(String filter, KnownOffer offer, Criteria criteria) {
        return switch (filter) {
            case "q" -> holdsWords(offer, criteria.words());
            case "maxWait" -> isWithin(offer, criteria.maxWait());
            case "favourite" -> !criteria.favouritesOnly() || marked.contains(offer.id());
            default -> asked(filter, criteria).isEmpty() || !Collections.disjoint(asked(filter, criteria), values(filter, offer));
        };
    }

    private static List<String> asked(String group, Criteria criteria) {
        return switch (group) {
            case "municipality" -> criteria.municipalities();
            case "targetGroup" -> criteria.targetGroups();
            case "expertise" -> criteria.expertise();
            case "law" -> criteria.laws();
            case "figure" -> criteria.figures().stream().map(Figure::id).toList();
            case "category" -> criteria.traits().categories();
            case "age" -> criteria.traits().ages();
            case "setting" -> criteria.traits().settings();
            case "language" -> criteria.traits().languages();
            case "capacity" -> criteria.traits().capacity();
            case "admission" -> criteria.traits().admission();
            default -> criteria.traits().framework();
        };
    }

    private List<String> values(String group, KnownOffer offer) {
        return switch (group) {
            case "municipality" -> offer.municipalities();
            case "targetGroup" -> offer.groups();
            case "expertise" -> offer.expertise().stream().map(SearchOracle::valueOf).distinct().toList();
            case "law" -> offer.openLaws();
            case "figure" -> List.of(figure(offer).id());
            case "category" -> offer.openCategories();
            case "age" -> BANDS.keySet().stream().filter(band -> isInBand(offer, BANDS.get(band))).toList();
            case "setting" -> offer.settings();
            case "language" -> offer.languages();
            case "capacity" -> capacity(offer);
            case "admission" -> offer.isAdmitted() ? List.of("yes") : List.of();
            case "favourite" -> marked.contains(offer.id()) ? List.of("mine") : List.of();
            default -> List.of(offer.signed() ? "signed" : "unsigned");
        };
    }

    /** Every word that was typed stands in the title: whole, as the beginning of a word, or as a word that means the same. */
    private boolean holdsWords(KnownOffer offer, String typed) {
        return typed.isEmpty() || List.of(typed.split(" ")).stream().allMatch(word -> {
            List<String> same = new ArrayList<>(List.of(word));
            synonyms.forEach((one, other) -> {
                if (word.equals(one)) {
                    same.add(other);
                } else if (word.equals(other)) {
                    same.add(one);
                }
            });
            return offer.words().stream().anyMatch(known -> same.contains(known) || !synonyms.containsKey(word) && known.startsWith(word));
        });
    }

    private static boolean isWithin(KnownOffer offer, MaxWait maxWait) {
        BigDecimal weeks = offer.weeks();
        return switch (maxWait) {
            case MaxWait.Any any -> true;
            case MaxWait.Unknown unknown -> weeks == null;
            case MaxWait.Weeks most -> weeks != null && weeks.compareTo(most.weeks()) <= 0;
        };
    }

    private Figure figure(KnownOffer offer) {
        LocalDate measured = offer.measuredOn();
        if (offer.weeks() == null && offer.treatment() == null) {
            return Figure.UNKNOWN;
        }
        if (measured == null || measured.isBefore(freshness.staleBefore())) {
            return Figure.STALE;
        }
        return measured.isAfter(freshness.ageingUntil()) ? Figure.FRESH : Figure.AGEING;
    }

    private List<String> capacity(KnownOffer offer) {
        if (isStopped(offer)) {
            return List.of();
        }
        Integer places = offer.freePlaces();
        return places != null && places > 0 ? List.of("accepting", "places") : List.of("accepting");
    }

    private boolean isStopped(KnownOffer offer) {
        LocalDate from = offer.stopFrom();
        LocalDate until = offer.stopUntil();
        return from != null && !from.isAfter(freshness.today()) && (until == null || !until.isBefore(freshness.today()));
    }

    private static boolean isInBand(KnownOffer offer, List<Integer> band) {
        Integer from = offer.ageFrom();
        Integer until = offer.ageUntil();
        return (from != null || until != null) && band.get(0) <= (until == null ? 120 : until) && band.get(1) >= (from == null ? 0 : from);
    }

    private static String nameAndTitle(KnownOffer offer) {
        return offer.providerName().toLowerCase(Locale.ROOT) + " " + offer.title();
    }

    static String valueOf(String expertise) {
        return Normalizer.normalize(expertise.split(" / ", -1)[0], Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
