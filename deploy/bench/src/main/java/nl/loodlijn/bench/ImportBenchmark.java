package nl.loodlijn.bench;

import static nl.loodlijn.bench.Report.number;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.loodlijn.demo.DemoData;
import nl.loodlijn.demo.StableId;
import nl.loodlijn.services.BrowserSignIn;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.TestServices;

/**
 * A spreadsheet of 10,000 lines through the API into a region, by a server with 512 MB of heap: how long each step takes, and how much memory.
 *
 * <p>System properties: {@code bench.lines} (of the spreadsheet), {@code bench.write} (whether the page gets the figures).
 */
public final class ImportBenchmark {
    private static final String TENANT = "noord-kennemerland";
    private static final String HEAP = "-Xmx512m";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String MAPPING = """
            {"columns":[{"column":"aanbieder","field":"providerName"},{"column":"titel","field":"title"},{"column":"locatie","field":"places"},
             {"column":"doelgroep","field":"targetGroup"},{"column":"expertise","field":"expertise"},{"column":"weken","field":"waitIntakeWeeks"},
             {"column":"toelichting","field":"note"}],"identity":["aanbieder","titel"]}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String cookies;
    private String token = "";

    private ImportBenchmark(URI base, String cookies) {
        this.base = base;
        this.cookies = cookies;
    }

    // The mail server of the tests has a thread that would keep the process alive, so it is ended here, whatever happened.
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        int lines = Integer.getInteger("bench.lines", 10_000);
        Database database = TestServices.database().emptyDatabase();
        try (Server server = Server.start(TestServices.environment(database, FreePort.any()), HEAP)) {
            DemoData.standard().load(database.jdbcUrl(), "loodlijn_owner", database.passwords().owner(),
                    TestServices.keycloak().issuer().toString(), Clock.systemDefaultZone(), line -> {
                    });
            new ImportBenchmark(server.base(), BrowserSignIn.signIn(server.base(), "contract", "loodlijn").header()).measure(server, lines);
        }
        System.exit(0);
    }

    private void measure(Server server, int lines) throws IOException, InterruptedException {
        token = one("csrfToken\":\"([^\"]+)", send(request("/api/v1/me").GET()).body());
        String imports = "/api/v1/tenants/" + TENANT + "/shortlist/imports";
        AtomicLong most = watchMemory(server);
        long start = System.nanoTime();
        HttpResponse<String> uploaded = send(request(imports).header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(HttpRequest.BodyPublishers
                        .ofString("--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"aanbod.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n" + file(lines) + "\r\n--grens--\r\n")));
        long received = System.nanoTime();
        String batch = imports + "/" + one("\"id\":\"([0-9a-f-]{36})\"", uploaded.body());
        HttpResponse<String> previewed = send(changing(batch + "/mapping", uploaded).PUT(HttpRequest.BodyPublishers.ofString(MAPPING)));
        long seen = System.nanoTime();
        String committed = send(changing(batch + "/commit", previewed).header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{}"))).body();
        long done = System.nanoTime();
        Report.tell("import",
                List.of(List.of("lines", "upload", "preview", "commit", "together", "goal"),
                        List.of(number("%,d", lines), seconds(start, received), seconds(received, seen), seconds(seen, done),
                                seconds(start, done),
                                "under 60 s")),
                number("%s new offers, by a server with %s, whose resident memory was at most %d MB.", one("\"created\":(\\d+)", committed),
                        HEAP,
                        most.get() >> 20));
    }

    private static String file(int lines) {
        return "aanbieder,titel,locatie,doelgroep,expertise,weken,toelichting\n" + IntStream.range(0, lines)
                .mapToObj(line -> "Aanbieder " + line % 800 + ",Aanbod " + line + ",Alkmaar / Bergen,Jeugd,Autisme / ASS|Trauma|Angst,"
                        + (line % 3 == 0 ? "2-3 maanden" : line % 40)
                        + ",Een toelichting van gewone lengte over hoe het aanbod werkt en voor wie het is")
                .collect(Collectors.joining("\n"));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT).header("Cookie", cookies).header(
                "Loodlijn-Party",
                StableId.of("tenant", TENANT).toString());
        return token.isEmpty() ? request : request.header("X-CSRF-Token", token);
    }

    private HttpRequest.Builder changing(String path, HttpResponse<String> seen) {
        return request(path).header("Content-Type", "application/json").header("If-Match", seen.headers().firstValue("ETag").orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer + ": " + answer.body());
        }
        return answer;
    }

    private static AtomicLong watchMemory(Server server) {
        AtomicLong most = new AtomicLong();
        Thread.ofPlatform().daemon().start(() -> {
            while (server.process().isAlive()) {
                try {
                    most.accumulateAndGet(server.residentBytes(), Math::max);
                } catch (IOException ended) {
                    return;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        });
        return most;
    }

    private static String one(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private static String seconds(long from, long until) {
        return number("%.1f s", (until - from) / 1e9);
    }
}
