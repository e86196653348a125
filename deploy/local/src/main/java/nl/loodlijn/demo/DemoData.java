package nl.loodlijn.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Loads the demo into a migrated database: region Noord-Kennemerland, region Twente and municipality Utrecht with invented
 * providers, offers and people; on request many more regions, for measuring.
 *
 * @param seed the same seed gives the same data
 * @param regions how many regions besides the three, 0 to 42, and with more than 42 the names repeat
 * @param listings how many listings those regions hold together, about
 */
public record DemoData(long seed, int regions, int listings) {
    public static final long SEED = 20_260_101;
    /** How many offers a provider has on average, after {@link Spread}. */
    private static final double OFFERS_A_PROVIDER = 2.155;

    /** The demo a person walks through. */
    public static DemoData standard() {
        return new DemoData(SEED, 0, 0);
    }

    /** What was written. */
    public record Written(int tenants, int providers, int listings) {
    }

    /**
     * @param issuer issuer of the tokens of the demo users
     * @param progress is told what is being done, in one line
     * @return empty counts when the demo was there already
     * @throws SQLException when the database refuses; nothing is written then
     */
    public Written load(String jdbcUrl, String owner, String password, String issuer, Clock clock, Consumer<String> progress)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, owner, password)) {
            connection.setAutoCommit(false);
            if (DemoWriter.existingTenant(connection, DemoTenant.NOORD_KENNEMERLAND) != null) {
                return new Written(0, 0, 0);
            }
            Written written = write(new DemoWriter(connection), issuer, LocalDate.now(clock), progress);
            connection.commit();
            return written;
        }
    }

    private Written write(DemoWriter writer, String issuer, LocalDate today, Consumer<String> progress) throws SQLException, IOException {
        LocalDate since = today.minusYears(1);
        Map<String, String> municipalityNames = writer.municipalityNames();
        List<DemoOrganisation> heads = DemoOrganisation.headContractors();
        List<DemoOrganisation> known = new ArrayList<>(List.of(DemoOrganisation.DUINRAND, DemoOrganisation.ZEEWIND));
        known.addAll(heads);
        writer.organisations(known);
        writer.organisations(List.of(DemoOrganisation.CLIENT_COUNCIL));
        int providers = 0;
        int written = 0;
        List<DemoTenant> tenants = new ArrayList<>(DemoTenant.walkedThrough());
        IntStream.rangeClosed(1, regions).mapToObj(number -> scaled(number, municipalityNames)).forEach(tenants::add);
        for (DemoTenant tenant : tenants) {
            progress.accept("Demo data for " + tenant.name());
            writer.tenant(tenant, since);
            List<DemoOrganisation> named = tenant.slug().equals(DemoTenant.NOORD_KENNEMERLAND)
                    ? known
                    : tenant.slug().equals(DemoTenant.TWENTE) ? List.of(DemoOrganisation.DUINRAND) : List.of();
            List<DemoProvider> made = new ProviderGenerator(tenant, seed, municipalityNames, today).providers(named).toList();
            providers += made.size();
            written += writer.providers(tenant, made, today);
        }
        List<DemoPerson> people = new ArrayList<>(DemoPerson.all(today));
        people.addAll(DemoPerson.staffOf(heads));
        writer.people(people, issuer, since);
        UUID administrator = StableId.of("person", "regiobeheer");
        UUID manager = StableId.of("person", "contract");
        UUID noordKennemerland = StableId.of("tenant", DemoTenant.NOORD_KENNEMERLAND);
        UUID twente = StableId.of("tenant", DemoTenant.TWENTE);
        UUID managerOfTwente = StableId.of("person", "twente");
        writer.actAs(administrator, noordKennemerland, "REGION_ADMIN");
        writer.settings(noordKennemerland, administrator, today);
        writer.desk(DemoTenant.NOORD_KENNEMERLAND, DemoDesk.ALKMAAR, administrator, today);
        writer.actAs(manager, noordKennemerland, "CONTRACT_MANAGER");
        writer.criteria(new DemoCriteria(noordKennemerland, manager, today));
        writer.models(new DemoModels(noordKennemerland, manager, today,
                new DemoModels.Asked(DemoOrganisation.DUINRAND.id(), StableId.of("person", "hoofd"))));
        writer.actAs(managerOfTwente, twente, "CONTRACT_MANAGER");
        writer.criteria(new DemoCriteria(twente, managerOfTwente, today));
        writer.models(new DemoModels(twente, managerOfTwente, today, null));
        writer.analyse();
        return new Written(tenants.size(), providers, written);
    }

    private DemoTenant scaled(int number, Map<String, String> municipalityNames) {
        List<String> codes = municipalityNames.keySet().stream().sorted().toList();
        int first = Math.floorMod((number - 1) * 8, Math.max(1, codes.size() - 8));
        return DemoTenant.of("schaalregio-" + number, "Schaalregio " + number, "REGION",
                codes.subList(first, Math.min(codes.size(), first + 8)),
                (int) Math.round(listings / OFFERS_A_PROVIDER / regions));
    }

    /**
     * Loads the demo into the database that the environment of the backend names.
     *
     * @param arguments none for the demo itself; or the number of extra regions and of the listings they hold together
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        DemoData demo = arguments.length < 2
                ? standard()
                : new DemoData(SEED, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        String database = "jdbc:postgresql://" + variable("LOODLIJN_DB_HOST") + ":" + variable("LOODLIJN_DB_PORT") + "/"
                + variable("LOODLIJN_DB_NAME");
        Written written = demo.load(database, "loodlijn_owner", variable("LOODLIJN_DB_OWNER_PASSWORD"), variable("LOODLIJN_ISSUER"),
                Clock.systemDefaultZone(),
                System.out::println);
        System.out.println(written.tenants() + " tenants, " + written.providers() + " providers, " + written.listings() + " listings");
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalArgumentException("The environment does not hold " + name + ".");
        }
        return value;
    }
}
