package nl.loodlijn.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.settings.StalePeriod;
import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.Figure;
import nl.loodlijn.shortlist.domain.Freshness;
import nl.loodlijn.shortlist.domain.MaxWait;
import nl.loodlijn.shortlist.domain.PagePlace;
import nl.loodlijn.shortlist.domain.Sort;
import nl.loodlijn.shortlist.domain.Traits;
import nl.loodlijn.testing.TestServer;
import nl.loodlijn.testing.Thorough;

/** The search gives the same as counting one by one in plain Java, over random listings and random questions. */
class SearchOracleTest {
    private static final int LISTINGS = 400;
    private static final List<String> WORDS = List.of("klimop", "berenklauw", "zonnehoed", "waterlelie", "hedera");
    private static final List<String> TYPED = List.of("klimop", "berenklauw", "zonnehoed", "waterlelie", "hedera", "beren", "waterl");
    private static final Map<String, String> SYNONYMS = Map.of("hedera", "klimop");
    private static final List<String> MUNICIPALITIES = List.of("GM0361", "GM0373", "GM0153", "GM0344", "GM0363");
    private static final List<String> GROUPS = List.of("JEUGD", "VOLWASSENEN", "OUDEREN");
    private static final List<String> EXPERTISE = List.of("Autisme / ASS", "Angst", "ADHD/ADD", "Wonen");
    private static final List<String> LAWS = List.of("JEUGDWET", "WMO", "ZVW");
    private static final List<String> CATEGORIES = List.of("31", "45", "54");
    private static final List<String> SETTINGS = List.of("LOCATION", "HOME", "SCHOOL", "ONLINE");
    private static final List<String> LANGUAGES = List.of("nl", "tr", "ar");
    private static final List<String> AGES = List.of("0-3", "4-11", "12-17", "18-22", "23-64", "65-");
    private static final List<Decided> DECIDED = List.of(Decided.NOTHING, new Decided(Map.of("JEUGDWET", true, "WMO", false)),
            new Decided(Map.of("JEUGDWET 31", true, "JEUGDWET 45", false)), new Decided(Map.of("WMO", true)),
            new Decided(Map.of("JEUGDWET 45", false)));
    private static final TestServer SERVER = TestServer.running();

    private static final List<KnownOffer> OFFERS = new ArrayList<>();
    private static final Set<UUID> MARKED = new HashSet<>();
    private static TenantShortlist shortlist;
    private static Actor.Member member;

    @BeforeAll
    static void fill() {
        shortlist = TenantShortlist.in(SERVER);
        member = shortlist.member();
        Random random = new Random(20261122);
        List<String> names = IntStream.range(0, 20).mapToObj(number -> "Naam " + number / 2).toList();
        List<UUID> providers = names.stream().map(shortlist::provider).toList();
        IntStream.range(0, providers.size()).forEach(number -> SERVER.fixtures().execute(
                "update loodlijn.provider set admissions = cast(? as jsonb) where tenant_id = ? and id = ?",
                DECIDED.get(number % DECIDED.size()).json(), member.tenant(), providers.get(number)));
        IntStream.range(0, LISTINGS).forEach(number -> {
            int provider = random.nextInt(providers.size());
            OFFERS.add(randomOffer(random, providers.get(provider), names.get(provider), DECIDED.get(provider % DECIDED.size())));
        });
        KnownOffer.writeAll(SERVER.database(), member.tenant(), OFFERS);
        SYNONYMS.forEach((word, meaning) -> SERVER.fixtures().execute(
                """
                insert into loodlijn.search_synonym (tenant_id, word, meaning, folded_word, folded_meaning, created_at) values (?, ?, ?, ?, ?, now())""",
                member.tenant(), word, meaning, word, meaning));
        OFFERS.stream().filter(offer -> random.nextInt(5) == 0).map(KnownOffer::id).forEach(MARKED::add);
        MARKED.forEach(id -> SERVER.fixtures().execute(
                "insert into loodlijn.favourite (tenant_id, party_id, person_id, listing_id, created_at) values (?, ?, ?, ?, now())",
                member.tenant(),
                member.party(), member.person(), id));
    }

    @Test
    void total_facets_and_rows_are_what_counting_gives() {
        Random random = new Random(7);
        int somethingFound = 0;
        int questions = Thorough.count(200, 3_000);
        for (int question = 0; question < questions; question++) {
            Criteria criteria = randomCriteria(random);
            Found found = search(criteria, null, 100);
            Set<UUID> expected = ids(oracle().matching(criteria, ""));
            somethingFound += expected.isEmpty() ? 0 : 1;
            assertThat(found.total()).as("%s", criteria).isEqualTo(expected.size());
            assertThat(found.items()).as("%s", criteria).hasSize(Math.min(100, expected.size()))
                    .allSatisfy(listing -> assertThat(expected).contains(listing.id()));
            assertFacets(criteria, Objects.requireNonNull(found.facets()));
            assertWithoutFilters(criteria, found);
        }
        assertThat(somethingFound).as("questions that find something").isGreaterThan(questions / 3);
    }

    @Test
    void rows_come_in_the_order_that_is_asked_however_large_the_pages() {
        Random random = new Random(11);
        for (int question = 0; question < Thorough.count(12, 200); question++) {
            for (Sort sort : Sort.values()) {
                Criteria criteria = randomCriteria(random).by(sort);
                List<UUID> read = allPages(criteria, 1 + random.nextInt(40));
                if (sort == Sort.RELEVANCE && !criteria.words().isEmpty()) {
                    assertThat(read).as("%s", criteria).isEqualTo(allPages(criteria, 100)).doesNotHaveDuplicates()
                            .hasSameElementsAs(ids(oracle().matching(criteria, "")));
                } else {
                    assertThat(read).as("%s", criteria).isEqualTo(oracle().inOrder(criteria));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pages_lose_no_row_and_double_none_while_others_change(Sort sort) {
        TenantShortlist busy = TenantShortlist.in(SERVER);
        Actor.Member reader = busy.member();
        Random random = new Random(sort.ordinal());
        UUID provider = busy.provider("Naam");
        List<KnownOffer> still = offers(random, provider, 120);
        List<KnownOffer> changing = offers(random, provider, 60);
        KnownOffer.writeAll(SERVER.database(), reader.tenant(), still);
        KnownOffer.writeAll(SERVER.database(), reader.tenant(), changing);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            for (int round = 0; !over.get(); round = (round + 1) % changing.size()) {
                SERVER.fixtures().execute(
                        """
                        update loodlijn.listing set title = ?, wait_intake_weeks = ?, free_places = ?, version = version + 1 where id = ?""",
                        String.join(" ", someOf(random, WORDS, 1)), random.nextInt(40), random.nextInt(5), changing.get(round).id());
            }
        });
        try {
            for (int reading = 0; reading < Thorough.count(3, 40); reading++) {
                Criteria criteria = new Criteria("", List.of(), List.of(), List.of(), List.of(), new MaxWait.Any(), sort);
                List<UUID> read = allPages(reader, criteria, 7);
                assertThat(read.stream().filter(ids(still)::contains).toList()).doesNotHaveDuplicates().hasSize(still.size());
            }
        } finally {
            over.set(true);
            others.join();
        }
    }

    private static void assertFacets(Criteria criteria, Found.Facets facets) {
        Map<String, Map<String, Long>> told = new TreeMap<>(Map.of("municipality", asMap(facets.municipality()), "targetGroup",
                asMap(facets.targetGroup()), "expertise", asMap(facets.expertise()), "law", asMap(facets.law()), "category",
                asMap(facets.category()), "age", asMap(facets.age()), "setting", asMap(facets.setting()), "language",
                asMap(facets.language())));
        told.put("figure", some(facets.figures()));
        told.put("capacity", some(facets.capacities()));
        told.put("framework", some(facets.frameworks()));
        told.put("admission", some(facets.admissions()));
        told.put("favourite", some(facets.favourites()));
        told.forEach((group, counts) -> assertThat(counts).as("%s of %s", group, criteria).isEqualTo(oracle().facet(criteria, group)));
        for (int weeks : List.of(4, 8, 13, 26)) {
            assertThat(facets.waits().get(Integer.toString(weeks))).as("%s", criteria).isEqualTo(oracle().within(criteria, weeks));
        }
        assertThat(facets.waits().get("unknown")).as("%s", criteria).isEqualTo(oracle().withoutWait(criteria));
    }

    private static void assertWithoutFilters(Criteria criteria, Found found) {
        if (found.total() > 0) {
            assertThat(found.without()).isNull();
            return;
        }
        Objects.requireNonNull(found.without()).forEach((filter, number) -> assertThat(number).as("%s without %s", criteria, filter)
                .isEqualTo(oracle().matching(criteria, filter).size()));
    }

    private static SearchOracle oracle() {
        int days = Objects.requireNonNull(SERVER.bean(StalePeriod.class).days(member).block());
        return new SearchOracle(OFFERS, MARKED, SYNONYMS, Freshness.on(Netherlands.today(SERVER.clock()), days));
    }

    private static Map<String, Long> asMap(List<Found.Count> counts) {
        Map<String, Long> map = new TreeMap<>();
        counts.forEach(count -> map.put(count.value(), count.count()));
        return map;
    }

    private static Map<String, Long> some(Map<String, Long> counts) {
        Map<String, Long> map = new TreeMap<>(counts);
        map.values().removeIf(count -> count == 0);
        return map;
    }

    private static Set<UUID> ids(List<KnownOffer> offers) {
        Set<UUID> ids = new HashSet<>();
        offers.forEach(offer -> ids.add(offer.id()));
        return ids;
    }

    private static List<UUID> allPages(Criteria criteria, int limit) {
        return allPages(member, criteria, limit);
    }

    private static List<UUID> allPages(Actor.Member reader, Criteria criteria, int limit) {
        List<UUID> read = new ArrayList<>();
        PagePlace after = null;
        do {
            Found found = Objects.requireNonNull(SERVER.bean(SearchShortlist.class).read(reader, criteria, after, limit).block());
            found.items().forEach(listing -> read.add(listing.id()));
            after = found.nextPlace();
        } while (after != null);
        return read;
    }

    private static Found search(Criteria criteria, @Nullable PagePlace after, int limit) {
        return Objects.requireNonNull(SERVER.bean(SearchShortlist.class).search(member, criteria, after, limit).block());
    }

    private static List<KnownOffer> offers(Random random, UUID provider, int number) {
        return IntStream.range(0, number).mapToObj(any -> randomOffer(random, provider, "Naam", Decided.NOTHING)).toList();
    }

    private static KnownOffer randomOffer(Random random, UUID provider, String name, Decided decided) {
        LocalDate today = Netherlands.today(SERVER.clock());
        boolean stops = random.nextInt(4) == 0;
        LocalDate stop = today.plusDays(random.nextInt(40) - 30);
        Integer youngest = random.nextInt(3) == 0 ? null : random.nextInt(70);
        return new KnownOffer(UUID.randomUUID(), provider, name, someOf(random, WORDS, 1), someOf(random, MUNICIPALITIES, 0),
                someOf(random, GROUPS, 0),
                someOf(random, EXPERTISE, 0), someOf(random, LAWS, 0), maybe(random, BigDecimal.valueOf(random.nextInt(40))),
                maybe(random, BigDecimal.valueOf(random.nextInt(40))), maybe(random, today.minusDays(random.nextInt(60))),
                someOf(random, CATEGORIES, 0), youngest, youngest == null ? null : maybe(random, youngest + random.nextInt(40)),
                someOf(random, SETTINGS, 0), someOf(random, LANGUAGES, 0), maybe(random, random.nextInt(4)), stops ? stop : null,
                stops ? maybe(random, stop.plusDays(random.nextInt(40))) : null, random.nextBoolean(), decided);
    }

    private static Criteria randomCriteria(Random random) {
        List<String> words = random.nextBoolean() ? List.of() : someOf(random, TYPED, 1);
        MaxWait maxWait = switch (random.nextInt(6)) {
            case 0 -> new MaxWait.Unknown();
            case 1 -> new MaxWait.Weeks(BigDecimal.valueOf(random.nextInt(40)));
            default -> new MaxWait.Any();
        };
        Traits traits = new Traits(asked(random, CATEGORIES), asked(random, AGES), asked(random, SETTINGS), asked(random, LANGUAGES),
                asked(random, List.of("accepting", "places")), asked(random, List.of("signed", "unsigned")),
                random.nextInt(5) == 0 ? List.of("yes") : List.of());
        List<Figure> figures = random.nextInt(6) == 0 ? List.of(Figure.values()[random.nextInt(4)]) : List.of();
        return new Criteria(String.join(" ", words), asked(random, MUNICIPALITIES), asked(random, GROUPS),
                asked(random, EXPERTISE.stream().map(SearchOracle::valueOf).toList()), asked(random, LAWS), maxWait, figures, traits,
                random.nextInt(8) == 0, Sort.values()[random.nextInt(Sort.values().length)]);
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private static List<String> asked(Random random, List<String> values) {
        return random.nextInt(5) == 0 ? someOf(random, values, 1) : List.of();
    }

    private static List<String> someOf(Random random, List<String> values, int least) {
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, least + random.nextInt(3 - least)));
    }
}
