package nl.loodlijn.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Makes the providers of one tenant with their offers. */
final class ProviderGenerator {
    /** The longest name the screens must bear. */
    static final String LONGEST_NAME = "Stichting Samenwerkende Jeugdhulporganisaties Noord-Kennemerland en Omstreken";
    private static final int TOTAL_WEIGHT = OfferKind.ALL.stream().mapToInt(OfferKind::weight).sum();
    private static final List<String> WAIT_TEXTS = List.of("Bel voor de actuele wachttijd", "In overleg", "Wachttijd op aanvraag",
            "Tijdelijk geen nieuwe aanmeldingen");

    private final DemoTenant tenant;
    private final Random random;
    private final ProviderNames names;
    private final Map<String, String> municipalityNames;
    private final LocalDate today;

    ProviderGenerator(DemoTenant tenant, long seed, Map<String, String> municipalityNames, LocalDate today) {
        this.tenant = tenant;
        this.random = new Random(seed ^ tenant.slug().hashCode());
        this.names = new ProviderNames(random);
        this.municipalityNames = municipalityNames;
        this.today = today;
    }

    /** @param named organisations that must be among them, in the lead */
    Stream<DemoProvider> providers(List<DemoOrganisation> named) {
        named.forEach(organisation -> names.reserve(organisation.name()));
        List<String> leading = new ArrayList<>();
        if (tenant.slug().equals(DemoTenant.NOORD_KENNEMERLAND)) {
            leading.add(LONGEST_NAME);
        }
        return Stream.concat(named.stream().map(organisation -> provider(organisation.name(), organisation.id(), organisation.kvk(), 3)),
                Stream.generate(() -> leading.isEmpty() ? names.next() : leading.removeFirst())
                        .limit(Math.max(0, tenant.providers() - named.size()))
                        .map(name -> provider(name, null, null, Spread.offersOfOneProvider(random))));
    }

    private DemoProvider provider(String name, @Nullable UUID organisation, @Nullable String kvk, int offers) {
        UUID id = StableId.of("provider", tenant.slug() + "/" + name);
        String domain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "") + ".voorbeeld.nl";
        boolean reachable = random.nextInt(10) > 0;
        List<String> home = municipalities();
        String place = places(home);
        boolean signed = random.nextInt(10) < 7;
        List<DemoListing> listings = new ArrayList<>();
        for (int ordinal = 0; ordinal < offers; ordinal++) {
            listings.add(listing(id, ordinal, home, place, signed));
        }
        return new DemoProvider(id, organisation, name, kvk, reachable ? "https://" + shortened(domain) : null, reachable ? phone() : null,
                reachable ? "info@" + shortened(domain) : null, listings);
    }

    private static String shortened(String domain) {
        return domain.length() <= 40 ? domain : domain.substring(0, 25) + ".voorbeeld.nl";
    }

    // 088 numbers of this form are not given out: 088-00.
    private String phone() {
        return "088 00" + (10 + random.nextInt(90)) + " " + (100 + random.nextInt(900));
    }

    private DemoListing listing(UUID provider, int ordinal, List<String> municipalities, String place, boolean signed) {
        OfferKind kind = kind();
        boolean weeks = Spread.namesWeeks(random);
        List<String> expertise = new ArrayList<>(kind.expertise());
        Collections.shuffle(expertise, random);
        int age = random.nextInt(10) < 8 ? random.nextInt(80) : 90 + random.nextInt(200);
        return new DemoListing(StableId.of("listing", provider + "/" + ordinal), kind,
                List.copyOf(expertise.subList(0, Math.max(2, expertise.size() - random.nextInt(3)))),
                municipalities, place, weeks ? Spread.weeks(random) : null,
                weeks || random.nextBoolean() ? null : WAIT_TEXTS.get(random.nextInt(WAIT_TEXTS.size())),
                today.minusDays(age), kind.laws().contains("WMO") ? "Wmo" : "Jeugdwet", signed);
    }

    private OfferKind kind() {
        int chosen = random.nextInt(TOTAL_WEIGHT);
        for (OfferKind kind : OfferKind.ALL) {
            chosen -= kind.weight();
            if (chosen < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("The weights do not add up to their total.");
    }

    private List<String> municipalities() {
        if (random.nextInt(4) == 0) {
            return tenant.municipalities();
        }
        List<String> shuffled = new ArrayList<>(tenant.municipalities());
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(3))).stream().sorted().toList();
    }

    private String places(List<String> codes) {
        return codes.size() > 1 && codes.size() == tenant.municipalities().size()
                ? "Hele regio"
                : String.join(" / ", codes.stream().map(code -> municipalityNames.getOrDefault(code, code)).toList());
    }
}
