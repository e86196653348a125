package nl.loodlijn.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.security.session.VerifiedIdentity;
import nl.loodlijn.services.TestServices;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.MailText;
import nl.loodlijn.testing.TestServer;

class OperatorTenantTest {
    private static final String PATH = "/api/v1/operator/tenants";

    private static final Pattern LINK = Pattern.compile("/uitnodiging/([A-Za-z0-9_-]+)");

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

    @Test
    void an_invitation_that_did_not_arrive_or_ran_out_is_seen_and_sent_again_with_a_new_link() {
        Caller operator = operator();
        String email = "beheer-" + slug + "@voorbeeld.nl";
        operator.post(PATH, tenant(slug, "Regio Nieuw", email));
        assertThat(stateOf(operator)).isEqualTo("PENDING");
        String mail = "select mail_id from loodlijn.invitation where email = ?";
        UUID first = server.fixtures().id(mail, email);
        String before = tokenIn(first);
        server.fixtures().execute(
                "update loodlijn.mail_outbox set given_up_at = now(), next_attempt_at = null, bounced = true, sent_at = null where id = ?",
                first);
        assertThat(stateOf(operator)).isEqualTo("UNDELIVERED");
        server.fixtures().execute("update loodlijn.invitation set expires_at = now() - interval '1 day' where email = ?", email);
        assertThat(stateOf(operator)).isEqualTo("EXPIRED");

        Answer again = operator.post(PATH + "/" + slug + "/invitation/resend");

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.textAt("invitation")).isEqualTo("PENDING");
        UUID second = server.fixtures().id(mail, email);
        assertThat(second).isNotEqualTo(first);
        Caller administrator = server.newPerson(email);
        assertThat(administrator.post("/api/v1/invitations/" + before + "/acceptance").problem()).isEqualTo("invitation-unknown");
        assertThat(administrator.post("/api/v1/invitations/" + tokenIn(second) + "/acceptance").status()).isEqualTo(200);
        assertThat(operator.post(PATH + "/" + slug + "/invitation/resend").problem()).isEqualTo("no-first-invitation");
    }

    @Test
    void only_an_operator_sends_it_again_and_not_for_a_tenant_that_runs() {
        assertThat(server.as(Role.REGION_ADMIN).post(PATH + "/twente/invitation/resend").problem()).isEqualTo("permission-missing");
        assertThat(operator().post(PATH + "/" + slug + "/invitation/resend").problem()).isEqualTo("no-first-invitation");
    }

    private String stateOf(Caller operator) {
        String all = operator.get(PATH).text();
        return all.substring(all.indexOf("\"" + slug + "\"")).replaceFirst("(?s).*?\"invitation\":\"([A-Z]+)\".*", "$1");
    }

    /** The secret in a mail that has arrived. */
    private String tokenIn(UUID mail) {
        Eventually.holds(Duration.ofSeconds(20),
                () -> assertThat(server.fixtures().value("select sent_at from loodlijn.mail_outbox where id = ?", mail))
                        .isNotEqualTo("null"));
        return TestServices.mail().messages().stream().filter(message -> isMail(message, mail)).map(MailText::of).map(LINK::matcher)
                .filter(Matcher::find).map(found -> found.group(1)).findFirst().orElseThrow();
    }

    private static boolean isMail(MimeMessage message, UUID mail) {
        try {
            return message.getMessageID().contains(mail.toString());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
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
