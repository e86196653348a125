package nl.loodlijn.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

class ProviderGeneratorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final DemoTenant REGION = DemoTenant.walkedThrough().getFirst();

    @Test
    void the_same_seed_gives_the_same_providers() {
        assertEquals(providers(REGION, 7), providers(REGION, 7));
        assertNotEquals(providers(REGION, 7), providers(REGION, 8));
    }

    @Test
    void a_region_gets_as_many_providers_as_it_asks_for_with_names_that_differ() {
        List<DemoProvider> providers = providers(REGION, DemoData.SEED);
        assertEquals(REGION.providers(), providers.size());
        assertEquals(providers.size(), providers.stream().map(DemoProvider::name).distinct().count());
    }

    @Test
    void the_longest_name_is_among_them() {
        assertTrue(providers(REGION, DemoData.SEED).stream().anyMatch(provider -> provider.name().equals(ProviderGenerator.LONGEST_NAME)));
    }

    @Test
    void waiting_times_are_spread_as_in_the_public_lists_of_one_region() {
        DemoTenant large = DemoTenant.of("groot", "Groot", "REGION", REGION.municipalities(), 3_000);
        List<DemoListing> listings = providers(large, DemoData.SEED).stream().flatMap(provider -> provider.listings().stream()).toList();
        double[] weeks = listings.stream().map(DemoListing::weeks).filter(Objects::nonNull).mapToDouble(Double::doubleValue).sorted()
                .toArray();

        assertEquals(0.43, (double) weeks.length / listings.size(), 0.03, "share of offers that name a number of weeks");
        assertEquals(8, weeks[weeks.length / 2], 1.5, "median number of weeks");
        assertTrue(weeks[0] >= 0 && weeks[weeks.length - 1] <= 47.8, "within the range that was seen");
    }

    private static List<DemoProvider> providers(DemoTenant tenant, long seed) {
        return new ProviderGenerator(tenant, seed, Map.of(), TODAY).providers(List.of()).toList();
    }
}
