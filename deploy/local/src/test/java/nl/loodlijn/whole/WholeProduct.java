package nl.loodlijn.whole;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import nl.loodlijn.demo.DemoApplications;
import nl.loodlijn.demo.DemoContracts;
import nl.loodlijn.demo.DemoData;
import nl.loodlijn.local.browser.Chromium;
import nl.loodlijn.services.ChildProcess;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.TestServices;

/** Everything running with demo data, and a browser to look at it. */
final class WholeProduct implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ASSERTION_PATIENCE = Duration.ofSeconds(15);

    private final ChildProcess backend;
    private final Playwright playwright;
    private final Browser browser;
    private final URI base;
    private final Database database;

    private WholeProduct(ChildProcess backend, Playwright playwright, Browser browser, URI base, Database database) {
        this.backend = backend;
        this.playwright = playwright;
        this.browser = browser;
        this.base = base;
        this.database = database;
    }

    static WholeProduct start() throws IOException, InterruptedException, SQLException {
        Database database = TestServices.database().emptyDatabase();
        Map<String, String> environment = TestServices.environment(database, FreePort.any());
        URI base = URI.create("http://localhost:" + environment.get("LOODLIJN_PORT"));
        Path folder = Files.createDirectories(Path.of("target", "whole"));
        ChildProcess backend = ChildProcess.start("The backend",
                List.of(ChildProcess.java(), "-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                        "-Duser.timezone=Europe/Amsterdam", "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "nl.loodlijn.Application"),
                environment, folder.toAbsolutePath(),
                Files.createTempFile(folder, "backend-", ".log").toAbsolutePath());
        backend.awaitReady(PATIENCE, () -> answers(base.resolve("/health/readiness")));
        DemoData.standard().load(database.jdbcUrl(), "loodlijn_owner", database.passwords().owner(),
                TestServices.keycloak().issuer().toString(),
                Clock.system(ZoneId.of("Europe/Amsterdam")), line -> {
                });
        Map<String, String> driver = new HashMap<>(System.getenv());
        driver.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(driver));
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_PATIENCE.toMillis());
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.executable())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync")));
        return new WholeProduct(backend, playwright, browser, base, database);
    }

    private static boolean answers(URI address) {
        try {
            return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The folder that holds the whole project; tests run in the folder of their module. */
    static Path repository() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }

    Browser browser() {
        return browser;
    }

    URI base() {
        return base;
    }

    /** Has the demo persons make applications in every state, as the demo does. */
    WholeProduct withApplications() throws SQLException {
        DemoApplications.make(base, database.jdbcUrl(), database.passwords().owner(), Clock.system(ZoneId.of("Europe/Amsterdam")));
        return this;
    }

    /** Has them report subcontractors and sign agreements too; after they applied. */
    WholeProduct withContracts() {
        DemoContracts.make(base, Clock.system(ZoneId.of("Europe/Amsterdam")));
        return this;
    }

    /** Has the region and the head contractor sign an agreement, and nothing else; after they applied. */
    WholeProduct withFramework() {
        DemoContracts.makeFramework(base, Clock.system(ZoneId.of("Europe/Amsterdam")));
        return this;
    }

    /** A browser window of one person; nothing is shared with other windows. */
    Visitor visitor(Visitor.Window window) {
        return new Visitor(this, window);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        backend.close();
    }
}
