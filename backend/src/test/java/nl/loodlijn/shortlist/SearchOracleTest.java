package nl.loodlijn.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.MaxWait;
import nl.loodlijn.shortlist.domain.PagePlace;
import nl.loodlijn.shortlist.domain.Sort;
import nl.loodlijn.testing.TestServer;
import nl.loodlijn.testing.Thorough;

/** The search gives the same as counting one by one in plain Java, over random listings and random questions. */
class SearchOracleTest {
    private static final int LISTINGS = 400;
    private static final List<String> WORDS = List.of("klimop", "berenklauw", "zonnehoed", "waterlelie");
    private static final List<String> MUNICIPALITIES = List.of("GM0361", "GM0373", "GM0153", "GM0344", "GM0363");
    private static final List<String> GROUPS = List.of("JEUGD", "VOLWASSENEN", "OUDEREN");
    private static final List<String> EXPERTISE = List.of("Autisme / ASS", "Angst", "ADHD/ADD", "Wonen");
    private static final List<String> LAWS = List.of("JEUGDWET", "WMO", "ZVW");
    private static final TestServer SERVER = TestServer.running();

    private static final Map<UUID, Offer> OFFERS = new HashMap<>();
    private static Actor.Member member;

    @BeforeAll
    static void fill() {
        TenantShortlist shortlist = TenantShortlist.in(SERVER);
        Random random = new Random(20261122);
        List<UUID> providers = IntStream.range(0, 20).mapToObj(number -> shortlist.provider("Naam " + number / 2)).toList();
        List<Offer> offers = IntStream.range(0, LISTINGS).mapToObj(number -> randomOffer(random, providers)).toList();
        List<UUID> ids = shortlist.addAll(offers);
        IntStream.range(0, LISTINGS).forEach(number -> OFFERS.put(ids.get(number), offers.get(number)));
        member = shortlist.member();
    }

    @Test
    void total_facets_and_rows_are_what_counting_gives() {
        Random random = new Random(7);
        for (int question = 0; question < Thorough.count(150, 2_000); question++) {
            Criteria criteria = randomCriteria(random);
            Found found = search(criteria, null, 100);
            assertThat(found.total()).as("%s", criteria).isEqualTo(count(criteria, ""));
            assertThat(found.items()).as("%s", criteria)
                    .allSatisfy(listing -> assertThat(isMatch(OFFERS.get(listing.id()), criteria, "")).isTrue());
            assertFacets(criteria, Objects.requireNonNull(found.facets()));
            assertWithoutFilters(criteria, found);
        }
    }

    @Test
    void pages_lose_no_row_and_double_none() {
        Random random = new Random(11);
        for (Sort sort : Sort.values()) {
            for (int limit : List.of(1, 7, 100)) {
                Criteria criteria = new Criteria(limit == 1 ? "klimop" : WORDS.get(random.nextInt(WORDS.size())), List.of(), List.of(),
                        List.of(),
                        limit == 1 ? List.of("ZVW") : List.of(), new MaxWait.Any(), sort);
                List<UUID> read = allPages(criteria, limit);
                assertThat(read).as("%s by %s", criteria, limit).doesNotHaveDuplicates().hasSize((int) count(criteria, ""));
            }
        }
    }

    @Test
    void the_order_is_the_same_for_every_size_of_page() {
        for (Sort sort : Sort.values()) {
            Criteria criteria = new Criteria("waterlelie", List.of(), List.of(), List.of(), List.of(), new MaxWait.Any(), sort);
            assertThat(allPages(criteria, 9)).isEqualTo(allPages(criteria, 100));
        }
    }

    @Test
    void by_wait_the_known_ones_come_in_order_and_the_unknown_ones_last() {
        List<@Nullable BigDecimal> weeks = new ArrayList<>();
        allPages(new Criteria("", List.of(), List.of(), List.of(), List.of(), new MaxWait.Any(), Sort.WAIT), 50)
                .forEach(id -> weeks.add(OFFERS.get(id).weeks()));
        int known = Math.toIntExact(weeks.stream().filter(Objects::nonNull).count());
        assertThat(weeks.subList(0, known)).doesNotContainNull().isSortedAccordingTo(BigDecimal::compareTo);
        assertThat(weeks.subList(known, weeks.size())).containsOnlyNulls();
    }

    private static void assertFacets(Criteria criteria, Found.Facets facets) {
        assertThat(asMap(facets.municipality())).as("%s", criteria).isEqualTo(facet(criteria, "municipality", Offer::municipalities));
        assertThat(asMap(facets.targetGroup())).as("%s", criteria).isEqualTo(facet(criteria, "targetGroup", Offer::targetGroups));
        assertThat(asMap(facets.expertise())).as("%s", criteria)
                .isEqualTo(facet(criteria, "expertise",
                        offer -> offer.expertise().stream().map(SearchOracleTest::valueOf).distinct().toList()));
        assertThat(asMap(facets.law())).as("%s", criteria).isEqualTo(facet(criteria, "law", Offer::laws));
        for (int weeks : List.of(4, 8, 13, 26)) {
            assertThat(facets.waits().get(Integer.toString(weeks))).as("%s", criteria).isEqualTo(
                    matching(criteria, "maxWait").stream().filter(offer -> isWithin(offer, new MaxWait.Weeks(BigDecimal.valueOf(weeks))))
                            .count());
        }
        assertThat(facets.waits().get("unknown"))
                .isEqualTo(matching(criteria, "maxWait").stream().filter(offer -> offer.weeks() == null).count());
    }

    private static void assertWithoutFilters(Criteria criteria, Found found) {
        if (found.total() > 0) {
            assertThat(found.without()).isNull();
            return;
        }
        Map<String, Long> without = Objects.requireNonNull(found.without());
        without.forEach((filter, number) -> assertThat(number).as("%s without %s", criteria, filter).isEqualTo(count(criteria, filter)));
    }

    private static Map<String, Long> facet(Criteria criteria, String group, Function<Offer, List<String>> values) {
        Map<String, Long> counts = new TreeMap<>();
        matching(criteria, group).forEach(offer -> values.apply(offer).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts;
    }

    private static Map<String, Long> asMap(List<Found.Count> counts) {
        Map<String, Long> map = new TreeMap<>();
        counts.forEach(count -> map.put(count.value(), count.count()));
        return map;
    }

    private static long count(Criteria criteria, String ignored) {
        return matching(criteria, ignored).size();
    }

    private static List<Offer> matching(Criteria criteria, String ignored) {
        return OFFERS.values().stream().filter(offer -> isMatch(offer, criteria, ignored)).toList();
    }

    private static boolean isMatch(Offer offer, Criteria criteria, String ignored) {
        Predicate<String> holds = filter -> filter.equals(ignored) || switch (filter) {
            case "q" -> criteria.words().isEmpty()
                    || List.of(criteria.words().split(" ")).stream().allMatch(List.of(offer.title().split(" "))::contains);
            case "municipality" -> isAny(criteria.municipalities(), offer.municipalities());
            case "targetGroup" -> isAny(criteria.targetGroups(), offer.targetGroups());
            case "expertise" -> isAny(criteria.expertise(), offer.expertise().stream().map(SearchOracleTest::valueOf).toList());
            case "law" -> isAny(criteria.laws(), offer.laws());
            default -> isWithin(offer, criteria.maxWait());
        };
        return List.of("q", "municipality", "targetGroup", "expertise", "law", "maxWait").stream().allMatch(holds);
    }

    private static boolean isAny(List<String> asked, List<String> offered) {
        return asked.isEmpty() || !Collections.disjoint(asked, offered);
    }

    private static boolean isWithin(Offer offer, MaxWait maxWait) {
        BigDecimal weeks = offer.weeks();
        return switch (maxWait) {
            case MaxWait.Any any -> true;
            case MaxWait.Unknown unknown -> weeks == null;
            case MaxWait.Weeks most -> weeks != null && weeks.compareTo(most.weeks()) <= 0;
        };
    }

    private static List<UUID> allPages(Criteria criteria, int limit) {
        List<UUID> read = new ArrayList<>();
        PagePlace after = null;
        do {
            Found found = search(criteria, after, limit);
            found.items().forEach(listing -> read.add(listing.id()));
            after = found.nextPlace();
        } while (after != null);
        return read;
    }

    private static Found search(Criteria criteria, @Nullable PagePlace after, int limit) {
        return Objects.requireNonNull(SERVER.bean(SearchShortlist.class).search(member, criteria, after, limit).block());
    }

    private static Offer randomOffer(Random random, List<UUID> providers) {
        Offer offer = Offer.by(providers.get(random.nextInt(providers.size())), String.join(" ", someOf(random, WORDS, 1)))
                .in(someOf(random, MUNICIPALITIES, 0)).forGroups(someOf(random, GROUPS, 0)).with(someOf(random, EXPERTISE, 0))
                .under(someOf(random, LAWS, 0));
        return random.nextInt(4) == 0 ? offer : offer.waiting(Integer.toString(random.nextInt(40)), null);
    }

    private static Criteria randomCriteria(Random random) {
        String[] words = random.nextBoolean() ? new String[0] : someOf(random, WORDS, 1);
        MaxWait maxWait = switch (random.nextInt(3)) {
            case 0 -> new MaxWait.Any();
            case 1 -> new MaxWait.Unknown();
            default -> new MaxWait.Weeks(BigDecimal.valueOf(random.nextInt(40)));
        };
        return new Criteria(String.join(" ", words), asked(random, MUNICIPALITIES), asked(random, GROUPS),
                asked(random, EXPERTISE.stream().map(SearchOracleTest::valueOf).toList()), asked(random, LAWS), maxWait,
                Sort.values()[random.nextInt(Sort.values().length)]);
    }

    private static List<String> asked(Random random, List<String> values) {
        return random.nextBoolean() ? List.of() : List.of(someOf(random, values, 1)).subList(0, 1);
    }

    private static String[] someOf(Random random, List<String> values, int least) {
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, least + random.nextInt(3 - least)).toArray(String[]::new);
    }

    private static String valueOf(String expertise) {
        return Normalizer.normalize(expertise.split(" / ")[0], Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
