package nl.loodlijn.bench;

import static nl.loodlijn.bench.Report.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import nl.loodlijn.demo.DemoData;
import nl.loodlijn.demo.StableId;
import nl.loodlijn.services.BrowserSignIn;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.TestServices;

/**
 * Search in one tenant among many, through HTTP, beside the same SQL through pgbench: how often, how long, and how that grows with the tenant.
 *
 * <p>System properties: {@code bench.seconds} (length of one measurement), {@code bench.rounds} (how many), {@code bench.listings} (in all tenants
 * together, 5,000 in each), {@code bench.sizes} (listings to which the tenant grows, from 5,000 on), {@code bench.write} (whether the page gets the
 * figures).
 */
public final class SearchBenchmark {
    private static final String TENANT = "schaalregio-1";
    private static final int OF_A_REGION = 5_000;
    private static final int CONNECTIONS = 4;
    private static final int MANY = 32;
    private static final int WARM_UP_SECONDS = 30;

    private record Both(Load floor, Load product) {
    }

    private final int seconds = Integer.getInteger("bench.seconds", 20);
    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private final Scale scale;
    private final Loader product;
    private final Loader floor;

    private SearchBenchmark(Scale scale, Loader product, Loader floor) {
        this.scale = scale;
        this.product = product;
        this.floor = floor;
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
        int listings = Integer.getInteger("bench.listings", 200_000);
        Database database = TestServices.database().emptyDatabase();
        Path script = Files.createTempFile("search", ".sql");
        try (Server server = Server.start(TestServices.environment(database, FreePort.any()), "-Xmx256m")) {
            long idle = server.residentBytes();
            System.out.println(
                    new DemoData(DemoData.SEED, Math.max(1, listings / OF_A_REGION), listings).load(database.jdbcUrl(), "loodlijn_owner",
                            database.passwords().owner(), TestServices.keycloak().issuer().toString(), Clock.systemDefaultZone(), line -> {
                            }));
            Scale scale = new Scale(database, StableId.of("tenant", TENANT));
            scale.giveAccess(StableId.of("person", "contract"));
            Search search = new Search("behandeling trauma", scale.municipalities(), "JEUGD", "JEUGDWET");
            Files.writeString(script,
                    search.script(scale.tenant(), StableId.of("person", "contract"), LocalDate.now(Clock.systemDefaultZone()),
                            scale.freshDays()));
            String cookies = BrowserSignIn.signIn(server.base(), "contract", "loodlijn").header();
            SearchBenchmark benchmark = new SearchBenchmark(scale,
                    new Wrk(search.address(server.base(), TENANT), List.of("Cookie: " + cookies, "Loodlijn-Party: " + scale.tenant())),
                    new Pgbench(database, script));
            benchmark.besideTheFloor(server, idle);
            benchmark.asItGrows();
        } finally {
            Files.delete(script);
        }
    }

    private void besideTheFloor(Server server, long idle) throws IOException, InterruptedException, SQLException {
        product.run(CONNECTIONS, WARM_UP_SECONDS);
        Both few = inTurns(CONNECTIONS, rounds);
        Both many = inTurns(MANY, rounds);
        List<List<String>> rows = new ArrayList<>(List.of(List.of("", "pgbench: the same SQL", "the product over HTTP", "ratio", "goal")));
        rows.add(row("answers a second, " + CONNECTIONS + " clients", few.floor().perSecond(), few.product().perSecond(),
                "at least 0.6"));
        rows.add(row("answers a second, " + MANY + " clients", many.floor().perSecond(), many.product().perSecond(), ""));
        rows.add(row("p50 in ms, " + CONNECTIONS + " clients", few.floor().medianMillis(), few.product().medianMillis(), ""));
        rows.add(row("p99 in ms, " + CONNECTIONS + " clients", few.floor().p99Millis(), few.product().p99Millis(), ""));
        rows.add(row("p50 in ms, " + MANY + " clients", many.floor().medianMillis(), many.product().medianMillis(), ""));
        rows.add(row("p99 in ms, " + MANY + " clients", many.floor().p99Millis(), many.product().p99Millis(), "at most 2"));
        Report.tell("search", rows,
                number("%s; the median of %d rounds of %d s after %d s of warm-up. Resident memory of the backend (256 MB of heap): %d MB after start, "
                        + "%d MB under load; the goal is 400 MB at rest.", scale.inAll(), rounds, seconds, WARM_UP_SECONDS, idle >> 20,
                        server.residentBytes() >> 20));
    }

    private void asItGrows() throws IOException, InterruptedException, SQLException {
        List<List<String>> rows = new ArrayList<>(
                List.of(List.of("listings in the tenant", "pgbench a second", "product a second", "ratio", "pgbench p99 in ms",
                        "product p99 in ms")));
        for (int listings : Arrays.stream(System.getProperty("bench.sizes", "5000,10000,20000,50000").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray()) {
            scale.growTo(listings);
            product.run(CONNECTIONS, Math.max(1, seconds / 2));
            Both both = inTurns(CONNECTIONS, 1);
            Load of = both.product();
            Load beside = both.floor();
            rows.add(List.of(number("%,d", listings), number("%.0f", beside.perSecond()), number("%.0f", of.perSecond()),
                    number("%.2f", of.perSecond() / beside.perSecond()), number("%.0f", beside.p99Millis()),
                    number("%.0f", of.p99Millis())));
        }
        Report.tell("growth", rows, number("%d clients, one round of %d s each; %s at the end.", CONNECTIONS, seconds, scale.inAll()));
    }

    private Both inTurns(int connections, int times) throws IOException, InterruptedException {
        List<Load> ofProduct = new ArrayList<>();
        List<Load> ofFloor = new ArrayList<>();
        for (int round = 0; round < times; round++) {
            ofFloor.add(floor.run(connections, seconds));
            ofProduct.add(product.run(connections, seconds));
            System.out.println(
                    number("%d clients, round %d: pgbench %s, product %s", connections, round + 1, ofFloor.getLast(), ofProduct.getLast()));
        }
        return new Both(Load.median(ofFloor), Load.median(ofProduct));
    }

    private static List<String> row(String what, double floor, double product, String goal) {
        return List.of(what, number("%.0f", floor), number("%.0f", product), number("%.2f", product / floor), goal);
    }
}
