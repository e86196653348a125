package nl.loodlijn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.TestClock;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.security.session.CsrfTokens;
import nl.loodlijn.platform.security.session.SessionCookie;
import nl.loodlijn.platform.security.session.SessionId;
import nl.loodlijn.platform.security.session.SessionStore;
import nl.loodlijn.platform.security.session.VerifiedIdentity;
import nl.loodlijn.services.BrowserSignIn;
import nl.loodlijn.services.Cookies;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.LocalKeycloak;
import nl.loodlijn.services.TestServices;

/**
 * The whole server on a real PostgreSQL, Keycloak and mail server, started once per process and shared by all tests:
 *
 * <pre>{@code
 * private final TestServer server = TestServer.running();
 *
 * @Test
 * void aHeadContractorFindsAListing() {
 *     Answer answer = server.as(Role.HEAD_CONTRACTOR).get("/api/v1/tenants/noord-kennemerland/shortlist/listings?q=autisme");
 *     assertThat(answer.status()).isEqualTo(200);
 *     assertThat(answer.at("total").getIntValue()).isEqualTo(1);
 * }
 * }</pre>
 *
 * <p>{@link #fixtures()} holds three tenants with their parties, and writes rows as the owner of the database. Tests share one database, so a test uses
 * rows of its own (a fresh provider name, say) or a tenant made for it, and does not count the rows of a shared tenant.
 *
 * <p>{@link #as(Role)} gives a new person with that role and a new session each time: the session is started by the store that sign-in uses. {@link
 * #signInAs(String)} goes the whole way through Keycloak, as a demo user.
 */
public final class TestServer {
    private static @Nullable TestServer running;

    private final EmbeddedServer server;
    private final Database database;
    private final Fixtures fixtures;

    private TestServer(EmbeddedServer server, Database database) {
        this.server = server;
        this.database = database;
        this.fixtures = new Fixtures(database);
    }

    /** The server of this process; starts when it is first asked for. */
    public static synchronized TestServer running() {
        TestServer known = running;
        if (known == null) {
            Database database = TestServices.database().emptyDatabase();
            known = new TestServer(start(database, Map.of()), database);
            running = known;
        }
        return known;
    }

    /**
     * Another server on a database of its choice, such as a second replica; the identity provider keeps leading to the first. The caller closes it.
     *
     * @param differently settings that differ, by the name of their variable
     */
    public static synchronized EmbeddedServer start(Database database, Map<String, String> differently) {
        TestServer first = running;
        Map<String, Object> environment = new HashMap<>(
                TestServices.environment(database, first == null ? FreePort.any() : first.base().getPort()));
        if (first != null) {
            environment.put("LOODLIJN_PORT", "-1");
        }
        environment.putAll(differently);
        return ApplicationContext.builder()
                .propertySources(PropertySource.of("test services", environment, PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE))
                .build().start()
                .getBean(EmbeddedServer.class).start();
    }

    public URI base() {
        return URI.create("http://localhost:" + server.getPort());
    }

    public Database database() {
        return database;
    }

    public Fixtures fixtures() {
        return fixtures;
    }

    public TestClock clock() {
        return bean(TestClock.class);
    }

    /** All beans of a type. */
    public <T> java.util.Collection<T> beans(Class<T> type) {
        return server.getApplicationContext().getBeansOfType(type);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** A region of the test's own. */
    public NewTenant newTenant() {
        return NewTenant.make(this);
    }

    /** Someone who is not signed in. */
    public Caller anonymous() {
        return new Caller(base(), Map.of("Accept-Language", "nl"));
    }

    /** A new person with this role in the region of the fixtures. */
    public Caller as(Role role) {
        return as(role, Fixtures.REGION);
    }

    /** A new person with this role in a tenant. */
    public Caller as(Role role, String tenant) {
        Caller caller = newPerson(role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@voorbeeld.nl");
        fixtures.membership(personOf(caller), tenant, role);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/me").text()).contains("\"" + tenant + "\""));
        return caller;
    }

    /** A new person with this verified e-mail address and no membership. */
    public Caller newPerson(String email) {
        return withSession(
                new VerifiedIdentity("https://test.invalid/realms/loodlijn", UUID.randomUUID().toString(), "Persoon " + email, email, true,
                        "no token", null));
    }

    /** A session for an identity; the one way in that skips the identity provider, and it is in the tests only. */
    public Caller withSession(VerifiedIdentity identity) {
        SessionId id = Objects.requireNonNull(bean(SessionStore.class).start(identity).block());
        return anonymous().with("Cookie", bean(SessionCookie.class).name() + "=" + id.value()).with(CsrfTokens.HEADER,
                bean(CsrfTokens.class).of(id));
    }

    /** Signs a demo user in through the pages of Keycloak. */
    public Caller signInAs(String user) {
        Cookies cookies = BrowserSignIn.signIn(base(), user, LocalKeycloak.USER_PASSWORD);
        Caller caller = anonymous().with("Cookie", cookies.header());
        return caller.with(CsrfTokens.HEADER, caller.get("/api/v1/me").textAt("csrfToken"));
    }

    /** The id of the person behind a caller that is signed in. */
    public UUID personOf(Caller caller) {
        return UUID.fromString(caller.get("/api/v1/me").textAt("person/id"));
    }
}
