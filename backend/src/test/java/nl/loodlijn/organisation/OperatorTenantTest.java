package nl.loodlijn.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.security.session.VerifiedIdentity;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;

class OperatorTenantTest {
    private static final String PATH = "/api/v1/operator/tenants";

    private final TestServer server = TestServer.running();
    private final String slug = "regio-" + UUID.randomUUID();

    @Test
    void an_operator_makes_a_tenant_and_its_first_administrator_takes_it_from_there() {
        Caller operator = operator();
        String email = "beheer-" + slug + "@voorbeeld.nl";
        Answer made = operator.post(PATH, tenant(slug, "Regio Nieuw", email));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.textAt("administrators")).isEqualTo("0");
        assertThat(made.has("invitedUntil")).isTrue();

        String token = server.fixtures()
                .value("select substring(body_text from '/uitnodiging/([A-Za-z0-9_-]+)') from loodlijn.mail_outbox where recipient = ?",
                        email);
        Caller administrator = server.newPerson(email);
        assertThat(administrator.post("/api/v1/invitations/" + token + "/acceptance").status()).isEqualTo(200);

        Eventually.holds(Duration.ofSeconds(10),
                () -> assertThat(administrator.get("/api/v1/me").text()).contains("\"" + slug + "\"", "settings:manage"));
        assertThat(operator.get("/api/v1/me").text()).as("an operator is no member").doesNotContain("\"" + slug + "\"");
        assertThat(operator.get(PATH).text()).contains(slug);
    }

    @Test
    void a_web_address_that_is_taken_is_refused() {
        Caller operator = operator();
        operator.post(PATH, tenant(slug, "Regio Nieuw", "a@voorbeeld.nl"));

        assertThat(operator.post(PATH, tenant(slug, "Regio Anders", "b@voorbeeld.nl")).problem()).isEqualTo("slug-taken");
        assertThat(server.fixtures().value("select name from loodlijn.tenant where slug = ?", slug)).isEqualTo("Regio Nieuw");
    }

    @Test
    void every_field_that_is_wrong_is_named() {
        Answer refused = operator().post(PATH,
                "{\"slug\":\"Regio X\",\"name\":\"\",\"kind\":\"REGION\",\"administrator\":\" \",\"email\":\"geen\"}");

        assertThat(refused.text()).contains("/slug", "/name", "/administrator", "/email");
        assertThat(operator().post(PATH, tenant("platform", "Platform", "a@voorbeeld.nl")).text()).contains("not-a-slug");
    }

    @Test
    void nobody_else_makes_a_tenant_not_even_past_the_interface() {
        assertThat(server.as(Role.REGION_ADMIN).post(PATH, tenant(slug, "Regio Nieuw", "a@voorbeeld.nl")).problem())
                .isEqualTo("permission-missing");
        assertThat(server.anonymous().get(PATH).problem()).isEqualTo("not-signed-in");
    }

    private Caller operator() {
        String email = "beheer-" + UUID.randomUUID() + "@voorbeeld.nl";
        server.newPerson(email);
        server.fixtures().execute("update loodlijn.person set operator = true where email = ?", email);
        String subject = server.fixtures().value("select subject from loodlijn.person where email = ?", email);
        return server.withSession(
                new VerifiedIdentity("https://test.invalid/realms/loodlijn", subject, "Persoon", email, true, "no token", null));
    }

    private static String tenant(String slug, String name, String email) {
        return "{\"slug\":\"%s\",\"name\":\"%s\",\"kind\":\"REGION\",\"administrator\":\"Nadia Nieuw\",\"email\":\"%s\"}".formatted(slug,
                name, email);
    }
}
