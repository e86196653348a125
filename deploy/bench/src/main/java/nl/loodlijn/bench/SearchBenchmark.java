package nl.loodlijn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import nl.loodlijn.demo.DemoData;
import nl.loodlijn.demo.StableId;
import nl.loodlijn.services.BrowserSignIn;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.TestServices;

/**
 * Search over 5,000 listings of one tenant among 100,000 in all, through HTTP, beside the same SQL through pgbench. Prints medians and their ratio.
 *
 * <p>System properties: {@code bench.seconds} (length of one measurement), {@code bench.rounds} (how many).
 */
public final class SearchBenchmark {
    private static final String TENANT = "schaalregio-1";
    private static final int REGIONS = 20;
    private static final int LISTINGS = 100_000;
    private static final int CONNECTIONS = 4;
    private static final int WARM_UP_SECONDS = 30;

    private SearchBenchmark() {
    }

    // The mail server of the tests has a thread that would keep the process alive, so it is ended here, whatever happened.
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        measureAll();
        System.exit(0);
    }

    private static void measureAll() throws IOException, InterruptedException, SQLException {
        Tool.PGBENCH.require();
        Tool.WRK.require();
        int seconds = Integer.getInteger("bench.seconds", 20);
        int rounds = Integer.getInteger("bench.rounds", 5);
        Database database = TestServices.database().emptyDatabase();
        Map<String, String> environment = TestServices.environment(database, FreePort.any());
        try (Server server = Server.start(environment)) {
            long idle = server.residentBytes();
            System.out.println(
                    new DemoData(DemoData.SEED, REGIONS, LISTINGS).load(database.jdbcUrl(), "loodlijn_owner", database.passwords().owner(),
                            TestServices.keycloak().issuer().toString(), Clock.systemDefaultZone(), line -> {
                            }));
            UUID tenant = StableId.of("tenant", TENANT);
            UUID person = StableId.of("person", "contract");
            Search search = new Search("behandeling trauma", municipalities(database, tenant), "JEUGD", "JEUGDWET");
            giveAccess(database, tenant, person);
            Path script = Files.createTempFile("search", ".sql");
            Files.writeString(script, search.script(tenant, person));
            String cookies = BrowserSignIn.signIn(server.base(), "contract", "loodlijn").header();
            List<String> wrk = List.of("-t2", "-c" + CONNECTIONS, "-H", "Cookie: " + cookies, "-H", "Loodlijn-Party: " + tenant,
                    search.address(server.base(), TENANT).toString());
            List<String> pgbench = List.of("-n", "-M", "simple", "-c", Integer.toString(CONNECTIONS), "-j", "2", "-f", script.toString(),
                    "-h", database.host(), "-p",
                    Integer.toString(database.port()), "-U", "loodlijn_app", database.name());
            Map<String, String> password = Map.of("PGPASSWORD", database.passwords().app(), "PGOPTIONS", "-c search_path=loodlijn");

            measure(Tool.WRK, Map.of(), wrk, "-d" + WARM_UP_SECONDS + "s");
            measure(Tool.PGBENCH, password, pgbench, "-T5");
            List<Double> product = new ArrayList<>();
            List<Double> floor = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                floor.add(measure(Tool.PGBENCH, password, pgbench, "-T" + seconds));
                product.add(measure(Tool.WRK, Map.of(), wrk, "-d" + seconds + "s"));
                System.out.printf(Locale.ROOT, "round %d: pgbench %.0f/s, product %.0f/s%n", round + 1, floor.getLast(), product.getLast());
            }
            System.out.printf(Locale.ROOT, "median: pgbench %.0f/s, product %.0f/s, ratio %.2f%n", median(floor), median(product),
                    median(product) / median(floor));
            System.out.printf(Locale.ROOT, "resident memory: %d MB after start, %d MB under load%n", idle >> 20,
                    server.residentBytes() >> 20);
            Files.delete(script);
        }
    }

    private static double measure(Tool tool, Map<String, String> environment, List<String> arguments, String duration)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(duration));
        all.addAll(arguments);
        return tool.throughput(environment, all);
    }

    private static List<String> municipalities(Database database, UUID tenant) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner");
                PreparedStatement query = owner.prepareStatement(
                        "select municipality_code from loodlijn.tenant_municipality where tenant_id = ? order by 1 limit 3")) {
            query.setObject(1, tenant);
            List<String> codes = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
            return codes;
        }
    }

    private static void giveAccess(Database database, UUID tenant, UUID person) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner");
                PreparedStatement insert = owner.prepareStatement("""
                        insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                        values (?, ?, 'TENANT', ?, 'CONTRACT_MANAGER', date '2020-01-01')""");
                Statement statement = owner.createStatement()) {
            insert.setObject(1, tenant);
            insert.setObject(2, person);
            insert.setObject(3, tenant);
            insert.executeUpdate();
            statement.execute("vacuum analyze");
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
