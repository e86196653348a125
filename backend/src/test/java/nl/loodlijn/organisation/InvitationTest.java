package nl.loodlijn.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.security.session.VerifiedIdentity;
import nl.loodlijn.services.TestServices;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

class InvitationTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/uitnodiging/([A-Za-z0-9_-]{43})");

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);
    private final String email = "nadia-" + UUID.randomUUID() + "@voorbeeld.nl";

    @AfterEach
    void setTheClockRight() {
        server.clock().reset();
    }

    @Test
    void the_region_sees_that_the_mail_did_not_arrive_until_a_new_one_is_sent() {
        String id = invite().textAt("id");
        tokenInMail();
        server.fixtures().execute("""
                update loodlijn.mail_outbox set sent_at = null, given_up_at = now(), bounced = true, last_error = '550 5.1.1 No such user here'
                 where recipient = ?""", email);

        assertThat(administrator.get(tenant.path("invitations")).textAt("items/0/undelivered")).isEqualTo("550 5.1.1 No such user here");

        assertThat(administrator.post(tenant.path("invitations/" + id + "/resend")).has("undelivered")).isFalse();
    }

    @Test
    void the_trail_says_whose_invitation_was_taken_up_and_that_nobody_gave_access_to_oneself() {
        invite();
        server.newPerson(email).post("/api/v1/invitations/" + tokenInMail() + "/acceptance");

        String act = administrator.get(tenant.path("audit")).textAt("items/0/entry/request");

        assertThat(administrator.get(tenant.path("audit/acts/" + act)).text())
                .contains("\"kreeg toegang\"", "nam de uitnodiging van " + administrator.get("/api/v1/me").textAt("person/name") + " aan")
                .doesNotContain("gaf toegang aan Persoon " + email);
    }

    @Test
    void whoever_has_the_mail_and_the_address_joins_and_may_ask_again_after_a_lost_answer() {
        assertThat(invite().status()).isEqualTo(201);
        String token = tokenInMail();
        Caller nadia = server.newPerson(email);

        Answer facts = server.anonymous().get("/api/v1/invitations/" + token);
        Answer joined = nadia.post("/api/v1/invitations/" + token + "/acceptance");
        Answer again = nadia.post("/api/v1/invitations/" + token + "/acceptance");

        assertThat(facts.textAt("state")).isEqualTo("PENDING");
        assertThat(facts.textAt("emailHint")).isEqualTo("n•••@voorbeeld.nl");
        assertThat(joined.textAt("tenant")).isEqualTo(tenant.slug());
        assertThat(again.textAt("tenant")).isEqualTo(tenant.slug());
        assertThat(server.newPerson(email).post("/api/v1/invitations/" + token + "/acceptance").problem()).isEqualTo("invitation-used");
        assertThat(server.fixtures().value("select count(*) from loodlijn.membership where tenant_id = ? and person_id = ?", tenant.id(),
                server.personOf(nadia))).isEqualTo("1");
        Eventually.holds(Duration.ofSeconds(5),
                () -> assertThat(nadia.get("/api/v1/me").textAt("tenants/0/parties/0/roles/0")).isEqualTo("ASSESSOR"));
    }

    @Test
    void someone_with_another_address_cannot_use_the_link() {
        invite();
        String token = tokenInMail();

        Answer refused = server.newPerson("other-" + UUID.randomUUID() + "@voorbeeld.nl")
                .post("/api/v1/invitations/" + token + "/acceptance");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("invitation-for-other-address");
    }

    @Test
    void an_address_that_nobody_verified_is_no_proof() {
        invite();
        String token = tokenInMail();
        Caller unverified = server.withSession(
                new VerifiedIdentity("https://test.invalid", UUID.randomUUID().toString(), "N", email, false, "no token", null));

        assertThat(unverified.post("/api/v1/invitations/" + token + "/acceptance").problem()).isEqualTo("address-not-verified");
    }

    @Test
    void after_a_fortnight_the_link_is_void() {
        invite();
        String token = tokenInMail();
        server.clock().advance(Duration.ofDays(14).plusSeconds(1));

        assertThat(server.newPerson(email).post("/api/v1/invitations/" + token + "/acceptance").problem()).isEqualTo("invitation-expired");
    }

    @Test
    void sending_it_again_makes_a_new_link_and_voids_the_old_one() {
        String id = invite().textAt("id");
        String old = tokenInMail();

        assertThat(administrator.post(tenant.path("invitations/" + id + "/resend")).status()).isEqualTo(200);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(mails()).hasSize(2));

        assertThat(server.anonymous().get("/api/v1/invitations/" + old).problem()).isEqualTo("invitation-unknown");
    }

    @Test
    void a_withdrawn_invitation_cannot_be_used_nor_withdrawn_again() {
        String id = invite().textAt("id");
        String token = tokenInMail();

        assertThat(administrator.delete(tenant.path("invitations/" + id)).status()).isEqualTo(204);

        assertThat(server.newPerson(email).post("/api/v1/invitations/" + token + "/acceptance").problem())
                .isEqualTo("invitation-withdrawn");
        assertThat(administrator.delete(tenant.path("invitations/" + id)).problem()).isEqualTo("invitation-not-open");
        assertThat(administrator.get(tenant.path("invitations")).textAt("items/0/state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void the_same_invitation_is_not_made_twice() {
        invite();

        assertThat(invite().problem()).isEqualTo("already-invited");
    }

    @Test
    void every_field_that_is_wrong_is_named() {
        Answer refused = administrator.post(tenant.path("invitations"), """
                {"email":"geen adres","name":" ","role":"HEAD_CONTRACTOR","partyKind":"TENANT","partyId":"%s","validUntil":"2020-01-01"}"""
                .formatted(tenant.id()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(List.of(refused.textAt("errors/0/pointer"), refused.textAt("errors/1/pointer"), refused.textAt("errors/2/pointer"),
                refused.textAt("errors/3/pointer"))).containsExactly("/email", "/name", "/role", "/validUntil");
    }

    @Test
    void a_party_of_another_tenant_is_unknown_here() {
        Answer refused = administrator.post(tenant.path("invitations"), """
                {"email":"a@voorbeeld.nl","name":"A","role":"POLICY_OFFICER","partyKind":"MUNICIPALITY","partyId":"%s"}"""
                .formatted(server.fixtures().municipality("noord-kennemerland", "GM0361")));

        assertThat(refused.textAt("errors/0/code")).isEqualTo("unknown-party");
    }

    @Test
    void the_link_in_the_mail_leads_to_the_application() {
        Answer opened = server.anonymous().get("/uitnodiging/abc");

        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Location")).contains("/app/uitnodiging/abc");
    }

    @Test
    void once_it_is_sent_the_mail_is_kept_without_its_text() {
        invite();
        tokenInMail();

        Eventually.holds(Duration.ofSeconds(5),
                () -> assertThat(server.fixtures().value(
                        """
                select (sent_at is not null and body_text is null and body_html is null)::text from loodlijn.mail_outbox where recipient = ?""",
                        email))
                        .isEqualTo("true"));
    }

    private Answer invite() {
        return administrator.post(tenant.path("invitations"), """
                {"email":"%s","name":"Nadia <b>Haddad</b>","role":"ASSESSOR","partyKind":"TENANT","partyId":"%s"}""".formatted(email,
                tenant.id()));
    }

    private String tokenInMail() {
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(mails()).isNotEmpty());
        Matcher link = LINK.matcher(nl.loodlijn.testing.MailText.of(mails().getFirst()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<MimeMessage> mails() {
        return TestServices.mail().messages().stream().filter(message -> {
            try {
                return message.getAllRecipients()[0].toString().equals(email);
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }).toList();
    }
}
