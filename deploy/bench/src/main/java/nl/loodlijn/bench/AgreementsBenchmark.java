package nl.loodlijn.bench;

import static nl.loodlijn.bench.Report.number;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.loodlijn.demo.DemoApplications;
import nl.loodlijn.demo.DemoContracts;
import nl.loodlijn.demo.DemoData;
import nl.loodlijn.demo.StableId;
import nl.loodlijn.services.BrowserSignIn;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.TestServices;

/**
 * Agreements and the register of one region among many: a search of the register, uniformity, and which agreements depart from one article, through HTTP
 * beside the same SQL through pgbench; and many agreements that move to a newer version of their model, stopped on the way.
 *
 * <p>System properties: {@code bench.seconds} (length of one measurement), {@code bench.rounds} (how many), {@code bench.agreements} (in the region),
 * {@code bench.agreementsInAll}, {@code bench.deviating} (agreements in the region to ask which depart), {@code bench.moved}, {@code bench.write}.
 */
public final class AgreementsBenchmark {
    private static final String TENANT = "noord-kennemerland";
    private static final String API = "/api/v1/tenants/" + TENANT + "/";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final UUID PERSON = StableId.of("person", "contract");
    private static final int FEW = 4;
    private static final int MANY = 32;
    private static final int WARM_UP_SECONDS = 20;
    private static final Duration LIMIT = Duration.ofMinutes(20);
    /** The article of the example for head contractor and subcontractor about payment. */
    private static final String ARTICLE = "betaling";
    private static final String ID = "\"id\":\"([0-9a-f-]{36})\"";
    private static final String OFFERS = """
            select count(*) || ' of ' || count(distinct agreement_id) from loodlijn.agreement_version
             where tenant_id = '%s' and number = 2 and offered_at is not null and reason = 'De standaard is veranderd.'""";

    private final int seconds = Integer.getInteger("bench.seconds", 20);
    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private final int agreements = Integer.getInteger("bench.agreements", 1_500);
    private final int inAll = Integer.getInteger("bench.agreementsInAll", 60_000);
    private final int deviating = Integer.getInteger("bench.deviating", 5_000);
    private final int moved = Integer.getInteger("bench.moved", 500);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Database database;
    private final URI base;
    private final UUID tenant = StableId.of("tenant", TENANT);
    private final List<List<String>> rows = new ArrayList<>(
            List.of(List.of("", "pgbench: the same SQL", "the product over HTTP", "ratio", "goal")));

    private AgreementsBenchmark(Database database, URI base) {
        this.database = database;
        this.base = base;
    }

    // The mail server of the tests has a thread that would keep the process alive, so it is ended here, whatever happened.
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        Tool.PGBENCH.require();
        Tool.WRK.require();
        Database database = TestServices.database().emptyDatabase();
        try (Server server = Server.start(TestServices.environment(database, FreePort.any()), "-Xmx256m")) {
            new AgreementsBenchmark(database, server.base()).measure();
        }
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException, SQLException {
        Clock clock = Clock.system(ZONE);
        int others = Math.max(1, inAll / agreements - 1);
        System.out.println(new DemoData(DemoData.SEED, others, 10 * others).load(database.jdbcUrl(), "loodlijn_owner",
                database.passwords().owner(), TestServices.keycloak().issuer().toString(), clock, line -> {
                }));
        DemoApplications.make(base, database.jdbcUrl(), database.passwords().owner(), clock);
        DemoContracts.make(base, clock);
        ContractScale scale = ContractScale.of(database, tenant);
        scale.copies(tenant, moved, ARTICLE);
        for (int other = 1; other <= others; other++) {
            UUID region = StableId.of("tenant", "schaalregio-" + other);
            scale.give(region);
            scale.copies(region, agreements, ARTICLE);
            scale.relations(region, agreements);
        }
        move(scale);
        scale.copies(tenant, Math.max(0, agreements - moved), ARTICLE);
        scale.relations(tenant, agreements);
        String filled = scale.inAll();
        System.out.println(filled);
        String cookies = BrowserSignIn.signIn(base, "contract", "loodlijn").header();
        register(cookies);
        uniformity(cookies);
        scale.copies(tenant, Math.max(0, deviating - agreements), ARTICLE);
        String grown = scale.inAll();
        departures(cookies);
        Report.tell("agreements", rows,
                number("%s, %,d in the region that is asked; for the departures %,d. One of %d agreements departs from the article. "
                        + "The median of %d rounds of %d s after %d s of warm-up; at the end %s.",
                        filled, agreements, deviating, ContractScale.DEVIATING, rounds, seconds, WARM_UP_SECONDS, grown));
    }

    private void register(String cookies) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZONE);
        Map<String, String> literals = new HashMap<>(Map.of("day", "'" + today + "'", "until",
                "timestamptz '" + today.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime() + "'", "words", "'zeewind'", "afterName", "''",
                "afterId",
                "''", "most", "21", "counted", "true"));
        List.of("places", "care", "heads", "subs", "answers").forEach(name -> literals.put(name, "'{}'"));
        literals.put("phases", "'{WORKING,PLANNED,WAITING}'");
        Loader floor = floor(List.of(RepositorySql.of("contract.register.RegisterRepository", "search", literals)));
        Loader product = product(cookies, "register?limit=20&q=zeewind");
        product.run(FEW, WARM_UP_SECONDS);
        for (int clients : List.of(FEW, MANY)) {
            Load[] both = inTurns("register", clients, product, floor);
            rows.add(
                    row("search of the register: answers a second, " + clients + " clients", both[0].perSecond(), both[1].perSecond(), ""));
            rows.add(row("p50 in ms, " + clients + " clients", both[0].medianMillis(), both[1].medianMillis(), ""));
            rows.add(row("p95 in ms, " + clients + " clients", both[0].p95Millis(), both[1].p95Millis(),
                    clients == MANY ? "below 50 ms" : ""));
        }
    }

    private void uniformity(String cookies) throws IOException, InterruptedException {
        Loader floor = floor(List.of(RepositorySql.of("contract.agreement.UniformityRepository", "uniformity",
                Map.of("day", "'" + LocalDate.now(ZONE) + "'", "months", "12"))));
        alone("uniformity", "uniformity of the region over a year", product(cookies, "agreements/uniformity"), floor, "below 200 ms");
    }

    private void departures(String cookies) throws IOException, InterruptedException {
        Loader floor = floor(List.of(RepositorySql.of("contract.agreement.DeviatingRepository", "deviating",
                Map.of("article", "'" + ARTICLE + "'", "asked", "false", "after", "''", "most", "51"))));
        alone("departures", "agreements that depart from one article",
                product(cookies, "agreements/deviations?limit=50&article=" + ARTICLE),
                floor, "below 100 ms");
    }

    private void alone(String what, String name, Loader product, Loader floor, String goal) throws IOException, InterruptedException {
        product.run(1, Math.max(1, WARM_UP_SECONDS / 2));
        Load[] both = inTurns(what, 1, product, floor);
        rows.add(row(name + ": p50 in ms, 1 client", both[0].medianMillis(), both[1].medianMillis(), ""));
        rows.add(row("p95 in ms, 1 client", both[0].p95Millis(), both[1].p95Millis(), goal));
    }

    /** The floor and the product. */
    private Load[] inTurns(String what, int clients, Loader product, Loader floor) throws IOException, InterruptedException {
        List<Load> ofProduct = new ArrayList<>();
        List<Load> ofFloor = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ofFloor.add(floor.run(clients, seconds));
            ofProduct.add(product.run(clients, seconds));
            System.out.println(number("%s, %d clients, round %d: pgbench %s, product %s", what, clients, round + 1, ofFloor.getLast(),
                    ofProduct.getLast()));
        }
        return new Load[]{Load.median(ofFloor), Load.median(ofProduct)};
    }

    private Loader floor(List<String> statements) throws IOException {
        Path script = Files.createTempFile("agreements", ".sql");
        Files.writeString(script, RepositorySql.script(tenant, PERSON, statements));
        return new Pgbench(database, script);
    }

    private Loader product(String cookies, String address) {
        return new Wrk(base.resolve(API + address), List.of("Cookie: " + cookies, "Loodlijn-Party: " + tenant, "Accept-Language: nl"));
    }

    /** The head contractor moves all its agreements to the next version, stops when some were offered, looks whether it stands still, and goes on. */
    private void move(ContractScale scale) throws IOException, InterruptedException, SQLException {
        String model = scale.value("""
                select v.model_id from loodlijn.agreement a join loodlijn.contract_model_version v on v.tenant_id = a.tenant_id and v.id = a.model_version_id
                 where a.tenant_id = '%s' and a.id = '%s'""".formatted(tenant, scale.agreement()));
        String version = published(new Somebody("contract"), scale, model);
        Somebody head = new Somebody("hoofd");
        long begun = System.nanoTime();
        String move = one(ID, head.post("contract-models/" + model + "/moves", "{\"modelVersionId\":\"" + version + "\"}"));
        List<Integer> looked = new ArrayList<>();
        head.until("agreement-moves/" + move, looked, "waiting", answer -> answer.contains("\"state\":\"READY\""));
        double looking = since(begun);
        int all = Integer.parseInt(one("\"fits\":(\\d+)", head.get("agreement-moves/" + move)));
        long started = System.nanoTime();
        head.post("agreement-moves/" + move + "/start", "{\"reason\":\"De standaard is veranderd.\"}");
        List<Integer> offered = new ArrayList<>();
        head.until("agreement-moves/" + move, offered, "offered", answer -> Integer.parseInt(one("\"offered\":(\\d+)", answer)) >= all / 3);
        head.post("agreement-moves/" + move + "/stop", "");
        double first = since(started);
        String stopped = still(scale);
        long again = System.nanoTime();
        head.post("agreement-moves/" + move + "/resume", "");
        head.until("agreement-moves/" + move, offered, "offered", answer -> answer.contains("\"state\":\"DONE\""));
        double offering = first + since(again);
        String offers = scale.value(OFFERS.formatted(tenant));
        if (!offers.equals(all + " of " + all)) {
            throw new IllegalStateException("Offered " + offers + " agreements, and " + all + " could be moved.");
        }
        Report.tell("move",
                List.of(List.of("agreements", "looked at in", "stopped after", "offered in", "progress was told", "offered, of agreements"),
                        List.of(number("%,d", all), number("%.1f s", looking), stopped, number("%.1f s", offering),
                                number("%d times", looked.size() + offered.size()), offers)),
                "A head contractor moves its agreements to the next version of their model, stops on the way and goes on. Each is offered once.");
    }

    /** How many were offered when it stopped; nothing is added while one looks. */
    private String still(ContractScale scale) throws SQLException {
        String before = scale.value(OFFERS.formatted(tenant));
        for (int look = 0; look < 20; look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            String now = scale.value(OFFERS.formatted(tenant));
            if (look == 0) {
                before = now;
            } else if (!now.equals(before)) {
                throw new IllegalStateException("It stopped at " + before + " and went on to " + now);
            }
        }
        return before.replaceAll(" of .*", "");
    }

    /** The draft of the demo, whose consultation is over. */
    private String published(Somebody manager, ContractScale scale, String model) throws IOException, InterruptedException, SQLException {
        scale.endConsultation(model);
        HttpResponse<String> draft = manager.send(manager.request("contract-models/" + model + "/versions/draft").GET());
        manager.send(manager.request("contract-models/" + model + "/draft/publication").header("Content-Type", "application/json")
                .header("If-Match", draft.headers().firstValue("ETag").orElseThrow())
                .POST(HttpRequest.BodyPublishers.ofString("{\"note\":\"Nieuw\"}")));
        return scale
                .value("""
                select id from loodlijn.contract_model_version where tenant_id = '%s' and model_id = '%s' and state = 'PUBLISHED' order by number desc limit 1"""
                        .formatted(tenant, model));
    }

    private static double since(long moment) {
        return (System.nanoTime() - moment) / 1e9;
    }

    private static List<String> row(String what, double floor, double product, String goal) {
        return List.of(what, number("%.1f", floor), number("%.1f", product), number("%.2f", product / floor), goal);
    }

    private static String one(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return found.group(1);
    }

    /** A demo person who acts in the region. */
    private final class Somebody {
        private final String cookies;
        private final String token;

        Somebody(String user) throws IOException, InterruptedException {
            this.cookies = BrowserSignIn.signIn(base, user, "loodlijn").header();
            String me = http.send(HttpRequest.newBuilder(base.resolve("/api/v1/me")).header("Cookie", cookies).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
            this.token = one("csrfToken\":\"([^\"]+)", me);
        }

        String get(String path) throws IOException, InterruptedException {
            return send(request(path).GET()).body();
        }

        String post(String path, String json) throws IOException, InterruptedException {
            HttpRequest.Builder request = request(path).header("Idempotency-Key", UUID.randomUUID().toString());
            return send(json.isEmpty()
                    ? request.POST(HttpRequest.BodyPublishers.noBody())
                    : request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json))).body();
        }

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(base.resolve(API + path)).timeout(LIMIT).header("Cookie", cookies).header("X-CSRF-Token", token)
                    .header("Accept-Language", "nl");
        }

        HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer + ": " + answer.body());
            }
            return answer;
        }

        /** Asks until it is so, and keeps each figure that was another than the one before: the progress that a screen shows. */
        void until(String path, List<Integer> told, String figure, Predicate<String> so) throws IOException, InterruptedException {
            long end = System.nanoTime() + LIMIT.toNanos();
            for (String answer = get(path); !so.test(answer); answer = get(path)) {
                int now = Integer.parseInt(one("\"" + figure + "\":(\\d+)", answer));
                if (told.isEmpty() || told.getLast() != now) {
                    told.add(now);
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("It takes too long: " + answer);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }
}
