package nl.loodlijn.bench;

import static nl.loodlijn.bench.Report.number;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.loodlijn.demo.DemoData;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.TestServices;

/**
 * The page of a municipality with 300 providers, asked 200 times a second of one server process, beside a static file that the same server sends in the
 * same run.
 *
 * <p>System properties: {@code bench.seconds}, {@code bench.listings} (in all, before the 300 come), {@code bench.write}, {@code bench.hold} (seconds for which
 * the server stays up at the end, for the measurement in a browser).
 */
public final class PublicSiteBenchmark {
    private static final int PER_SECOND = 200;
    private static final int NEW_PER_SECOND = 5;
    private static final int OF_A_REGION = 5_000;
    private static final String PAGE = "/wie-helpt?waar=GM0059";
    /** A file from the class path, without the database or the public pages. */
    private static final String FLOOR = "/app/";
    private static final List<String> PACKED = List.of("Accept-Encoding", "gzip");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern SENT = Pattern.compile("(\\d+) requests in");

    private final int seconds = Integer.getInteger("bench.seconds", 20);
    private final Server server;
    private final Database database;

    private PublicSiteBenchmark(Server server, Database database) {
        this.server = server;
        this.database = database;
    }

    // The mail server of the tests has a thread that would keep the process alive, so it is ended here, whatever happened.
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        Tool.WRK.require();
        int listings = Integer.getInteger("bench.listings", 200_000);
        Database database = TestServices.database().emptyDatabase();
        try (Server server = Server.start(TestServices.environment(database, FreePort.any()), "-Xmx256m")) {
            System.out.println(new DemoData(DemoData.SEED, Math.max(1, listings / OF_A_REGION), listings).load(database.jdbcUrl(),
                    "loodlijn_owner", database.passwords().owner(), TestServices.keycloak().issuer().toString(), Clock.systemDefaultZone(),
                    line -> {
                    }));
            PublicSiteBenchmark benchmark = new PublicSiteBenchmark(server, database);
            benchmark.threeHundredProviders();
            benchmark.measure();
            System.out.println("The page is at " + server.base().resolve(PAGE));
            TimeUnit.SECONDS.sleep(Integer.getInteger("bench.hold", 0));
        }
        System.exit(0);
    }

    private void threeHundredProviders() throws SQLException {
        owner("""
                with t as (insert into loodlijn.tenant (slug, name, kind) values ('driehonderd', 'Regio Driehonderd', 'REGION') returning id),
                     m as (insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) select id, 'GM0059', date '2020-01-01' from t)
                insert into loodlijn.provider (tenant_id, name, phone, email, website)
                select t.id, 'Praktijk ' || initcap(substr(md5(n::text), 1, 9)) || ' ' || n, '0511 555 ' || lpad(n::text, 3, '0'),
                       'info@praktijk-' || n || '.voorbeeld.nl', 'https://www.praktijk-' || n || '.voorbeeld.nl'
                  from t, generate_series(1, 300) n""");
        owner("""
                insert into loodlijn.listing (tenant_id, provider_id, title, kinds, target_groups, expertise, municipality_codes, languages, accessible,
                                              wait_intake_weeks, wait_measured_on, public)
                select p.tenant_id, p.id, 'Hulp ' || row_number() over (order by p.name),
                       (array['{Behandeling}', '{Begeleiding,Diagnostiek}', '{Verblijf}', '{Behandeling,Begeleiding,Dagbesteding}']::text[])[1 + n % 4]::text[],
                       (array['{JEUGD}', '{VOLWASSENEN}', '{JEUGD,VOLWASSENEN}']::text[])[1 + n % 3]::text[],
                       (array['{Autisme / ASS,Trauma}', '{ADHD,Angst,Depressie,Hechting}', '{LVB,Verslaving}', '{Eetstoornissen,Gedrag,Opvoeden}', '{Paardentherapie}']::text[])[1 + n % 5]::text[],
                       '{GM0059}', '{nl,tr,fy}', n % 2 = 0, n % 26, current_date - n % 200, true
                  from (select p.*, row_number() over (order by p.name)::integer as n from loodlijn.provider p join loodlijn.tenant t on t.id = p.tenant_id
                         where t.slug = 'driehonderd') p""");
        owner("vacuum analyze");
    }

    private void measure() throws IOException, InterruptedException {
        loop(FLOOR, PACKED, 200).run(server, 10);
        loop(PAGE, PACKED, 200).run(server, 10);
        OpenLoop notModified = loop(PAGE, List.of("Accept-Encoding", "gzip", "If-None-Match", tag()), 304);
        notModified.run(server, 10);
        made().run(server, 10);
        OpenLoop.Result floor = loop(FLOOR, PACKED, 200).run(server, seconds);
        OpenLoop.Result again = loop(PAGE, PACKED, 200).run(server, seconds);
        OpenLoop.Result unchanged = notModified.run(server, seconds);
        OpenLoop.Result changing = whileDataChange();
        OpenLoop.Result made = made().run(server, seconds);
        List<List<String>> rows = new ArrayList<>(
                List.of(List.of("200 requests a second of", "p50 in ms", "p99 in ms", "most in ms", "ms of processor for each", "goal")));
        rows.add(row("a static file of the application, by the same server", floor, ""));
        rows.add(row("a page that was asked before", again, "p99 below 20 ms"));
        rows.add(row("not modified (304)", unchanged, "below 1 ms of processor"));
        rows.add(row("a page that was asked before, while data change ten times a second", changing, "p99 below 20 ms"));
        rows.add(row("5 a second, each an address that nobody asked before", made, ""));
        rows.add(besideOneThatSendsAsFastAsItCan());
        Report.tell("public-site", rows,
                number("300 providers in the municipality, the first 20 of them on the page: %,d bytes packed. %d s each after 40 s of warm-up; counted from the "
                        + "moment at which each request was due, client, server (256 MB of heap) and database on one machine of %d processors. Resident memory "
                        + "of the server at the end: %d MB.", again.bytes(), seconds, Runtime.getRuntime().availableProcessors(),
                        server.residentBytes() >> 20));
    }

    private OpenLoop loop(String path, List<String> headers, int expected) {
        return new OpenLoop(server.base(), PER_SECOND, number -> path, headers, expected);
    }

    /** An address of its own for each request, so that none was kept. */
    private OpenLoop made() {
        long run = System.nanoTime();
        return new OpenLoop(server.base(), NEW_PER_SECOND, number -> PAGE + "&nieuw=" + run + "-" + number, PACKED, 200);
    }

    private OpenLoop.Result whileDataChange() throws IOException {
        try (ScheduledExecutorService editor = Executors.newSingleThreadScheduledExecutor()) {
            editor.scheduleAtFixedRate(() -> change(), 0, 100, TimeUnit.MILLISECONDS);
            OpenLoop.Result result = loop(PAGE, PACKED, 200).run(server, seconds);
            editor.shutdownNow();
            return result;
        }
    }

    private void change() {
        try {
            owner("update loodlijn.provider set phone = '0511 555 ' || lpad((random() * 999)::integer::text, 3, '0') where name like 'Praktijk % 7'");
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private List<String> besideOneThatSendsAsFastAsItCan() throws IOException {
        CompletableFuture<String> rude = CompletableFuture.supplyAsync(() -> {
            try {
                return Tool.WRK.run(Map.of(), List.of("-t1", "-c8", "-d" + seconds + "s", "-H", "X-Forwarded-For: 203.0.113.7", "-H",
                        "Accept: text/html", server.base().resolve(PAGE).toString()));
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
            // Not on the common pool, whose one thread the client of the others needs.
        }, command -> Thread.ofPlatform().start(command));
        OpenLoop.Result others = loop(PAGE, PACKED, 200).run(server, seconds);
        String told = rude.join();
        long sent = in(SENT, told);
        return row(number("the others, while one client sends %,d a second, of which %.1f%% get 429", sent / seconds,
                100.0 * in(REFUSED, told) / Math.max(1, sent)), others, "p99 below 100 ms");
    }

    private static long in(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private String tag() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(server.base() + PAGE)).header("Accept-Encoding", "gzip").build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers().firstValue("ETag").orElseThrow();
    }

    private static List<String> row(String what, OpenLoop.Result result, String goal) {
        return List.of(what, number("%.1f", result.medianMillis()), number("%.1f", result.p99Millis()), number("%.0f", result.mostMillis()),
                number("%.2f", result.processorMillis()), goal);
    }

    private void owner(String sql) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner"); Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
