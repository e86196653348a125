package nl.loodlijn.shortlist.providers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Thorough;

class PossibleDoublesTest {
    @Test
    void theSameNumberNameWebsiteOrMailDomainIsAReason() {
        assertThat(reasons(provider("Zeewind", "11223344", null, null), provider("Iets anders", "11223344", null, null)))
                .containsExactly(Resemblance.SAME_NUMBER);
        assertThat(reasons(provider("Stichting Zeewind", null, null, null), provider("Zeewind BV", "11223344", null, null)))
                .containsExactly(Resemblance.SAME_NAME);
        assertThat(reasons(provider("Praktijk Zeewind", null, null, null), provider("Praktijk Zeewindt", null, null, null)))
                .containsExactly(Resemblance.SIMILAR_NAME);
        assertThat(reasons(provider("Zeewind", null, "https://www.zeewind.nl/contact", null),
                provider("Kust", null, "http://zeewind.nl", null)))
                .containsExactly(Resemblance.SAME_WEBSITE);
        assertThat(reasons(provider("Zeewind", null, null, "info@zeewind.nl"), provider("Kust", null, null, "Anna@ZEEWIND.nl")))
                .containsExactly(Resemblance.SAME_MAIL_DOMAIN);
    }

    @Test
    void aMailServiceOrSocialMediaIsNobodysOwn() {
        assertThat(reasons(provider("Zeewind", null, "https://www.facebook.com/a", "a@gmail.com"),
                provider("Kust", null, "https://facebook.com/b", "b@gmail.com"))).isEmpty();
    }

    @Test
    void twoNumbersAreTwoOrganisationsHoweverAlike() {
        assertThat(reasons(provider("Zeewind", "11223344", "https://zeewind.nl", null),
                provider("Zeewind", "44332211", "https://zeewind.nl", null))).isEmpty();
    }

    @Test
    void whatAChainHasInCommonSaysNothingOfTwo() {
        List<ProviderTraits> chain = IntStream.range(0, 9)
                .mapToObj(i -> provider("Vestiging " + (char) ('A' + i) + i, null, "https://keten.nl/" + i, null)).toList();

        assertThat(PossibleDoubles.among(chain, Set.of())).isEmpty();
    }

    @Test
    void theLikeliestComesFirstAndWhatWasDismissedStaysAway() {
        ProviderTraits zeewind = provider("Zeewind", null, null, "info@zeewind.nl");
        ProviderTraits named = provider("Stichting Zeewind", null, null, null);
        ProviderTraits mailed = provider("Kust", null, null, "kust@zeewind.nl");
        List<ProviderTraits> all = List.of(mailed, zeewind, named);

        assertThat(PossibleDoubles.among(all, Set.of())).extracting(PossibleDouble::pair)
                .containsExactly(ProviderPair.of(zeewind.id(), named.id()), ProviderPair.of(zeewind.id(), mailed.id()));
        assertThat(PossibleDoubles.among(all, Set.of(ProviderPair.of(named.id(), zeewind.id())))).extracting(PossibleDouble::pair)
                .containsExactly(ProviderPair.of(zeewind.id(), mailed.id()));
    }

    @Test
    void whichWayAroundTheListIsMakesNoDifference() {
        Random random = new Random(3);
        for (int i = 0; i < Thorough.count(100, 3_000); i++) {
            List<ProviderTraits> providers = new ArrayList<>(IntStream.range(0, 12).mapToObj(n -> any(random)).toList());
            Set<PossibleDouble> found = Set.copyOf(PossibleDoubles.among(providers, Set.of()));
            Collections.shuffle(providers, random);

            assertThat(Set.copyOf(PossibleDoubles.among(providers, Set.of()))).isEqualTo(found);
            assertThat(found).allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
        }
    }

    @Test
    void fiveThousandProvidersAreNoWork() {
        Random random = new Random(5);
        List<ProviderTraits> many = IntStream.range(0, 5_000)
                .mapToObj(n -> provider("Stichting Samenwerkende Jeugdhulporganisaties " + (char) ('a' + random.nextInt(26)) + n, null,
                        null, null))
                .toList();

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> PossibleDoubles.among(many, Set.of()));
    }

    private static ProviderTraits any(Random random) {
        List<String> names = List.of("Zeewind", "Stichting Zeewind", "Zeewint BV", "Duinrand", "Duinrant", "De Kust");
        return provider(names.get(random.nextInt(names.size())), random.nextInt(3) == 0 ? "1122334" + random.nextInt(2) : null,
                random.nextBoolean() ? "https://zee" + random.nextInt(3) + ".nl" : null,
                random.nextBoolean() ? "a@zee" + random.nextInt(3) + ".nl" : null);
    }

    private static Set<Resemblance> reasons(ProviderTraits one, ProviderTraits other) {
        List<PossibleDouble> found = PossibleDoubles.among(List.of(one, other), Set.of());
        return found.isEmpty() ? Set.of() : found.getFirst().reasons();
    }

    private static ProviderTraits provider(String name, @Nullable String kvk, @Nullable String website, @Nullable String email) {
        return new ProviderTraits(UUID.randomUUID(), name, kvk, website, email);
    }
}
