package nl.loodlijn.platform.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.security.session.SessionStore;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;

class SignInTest {
    private final TestServer server = TestServer.running();

    @AfterEach
    void setTheClockRight() {
        server.clock().reset();
    }

    @Test
    void a_demo_user_signs_in_through_keycloak_and_is_known_by_name() {
        Answer me = server.signInAs("regiobeheer").get("/api/v1/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.textAt("person/name")).isEqualTo("Rianne Beekman");
        assertThat(me.textAt("person/email")).isEqualTo("regiobeheer@voorbeeld.nl");
    }

    @Test
    void leaving_here_ends_our_session_and_leads_to_the_end_of_the_providers() {
        Caller samira = server.signInAs("toetser1");

        Answer left = samira.post("/oauth/logout");

        assertThat(left.status()).isEqualTo(200);
        assertThat(left.textAt("location")).contains("/protocol/openid-connect/logout", "id_token_hint=", "post_logout_redirect_uri=");
        assertThat(left.headers("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("loodlijn-session=;") && cookie.contains("Max-Age=0"));
        assertThat(samira.get("/api/v1/me").problem()).isEqualTo("not-signed-in");
    }

    @Test
    void ending_the_session_at_the_provider_ends_ours() throws Exception {
        Caller pieter = server.signInAs("toetser2");
        String location = pieter.post("/oauth/logout").textAt("location");
        Caller again = server.signInAs("toetser2");
        assertThat(again.get("/api/v1/me").status()).isEqualTo(200);
        String hint = location.replaceAll(".*id_token_hint=([^&]+).*", "$1");
        assertThat(hint).isNotEmpty();

        Keycloak.endAllSessionsOf("toetser2");

        Eventually.holds(Duration.ofSeconds(5), () -> assertThat(again.get("/api/v1/me").status()).isEqualTo(401));
    }

    @Test
    void a_logout_that_the_provider_did_not_sign_ends_nothing() {
        Answer refused = server.anonymous().body("POST", "/oauth/backchannel-logout", "application/x-www-form-urlencoded",
                "logout_token=abc".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void leaving_needs_the_token_of_the_session() {
        Caller caller = server.as(Role.ASSESSOR);

        assertThat(caller.without("X-CSRF-Token").post("/oauth/logout").status()).isEqualTo(403);
        assertThat(caller.get("/api/v1/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "app",
            "/..//elsewhere.example"})
    void after_signing_in_nobody_ends_at_another_site(String target) {
        Answer refused = server.anonymous().get("/oauth/login?return=" + java.net.URLEncoder.encode(target, StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("return");
    }

    @Test
    void an_answer_of_the_provider_that_this_browser_did_not_ask_for_is_refused() {
        Answer begun = server.anonymous().get("/oauth/login?return=/app/");
        String cookie = begun.headers("Set-Cookie").getFirst().split(";", 2)[0];
        String state = URI.create(begun.header("Location").orElseThrow()).getQuery().replaceAll(".*state=([^&]+).*", "$1");

        Answer withoutCookie = server.anonymous().get("/oauth/callback?code=x&state=" + state);
        Answer otherState = server.anonymous().with("Cookie", cookie).get("/oauth/callback?code=x&state=" + UUID.randomUUID());
        Answer wrongCode = server.anonymous().with("Cookie", cookie).get("/oauth/callback?code=x&state=" + state);

        assertThat(withoutCookie.problem()).isEqualTo("sign-in-expired");
        assertThat(otherState.problem()).isEqualTo("sign-in-expired");
        assertThat(wrongCode.problem()).isEqualTo("sign-in-refused");
    }

    @Test
    void a_sign_in_must_be_completed_in_time() {
        Answer begun = server.anonymous().get("/oauth/login?return=/app/");
        String cookie = begun.headers("Set-Cookie").getFirst().split(";", 2)[0];
        String state = URI.create(begun.header("Location").orElseThrow()).getQuery().replaceAll(".*state=([^&]+).*", "$1");
        server.clock().advance(PendingSignIns.LIFETIME.plusSeconds(1));

        assertThat(server.anonymous().with("Cookie", cookie).get("/oauth/callback?code=x&state=" + state).problem())
                .isEqualTo("sign-in-expired");
    }

    @Test
    void whoever_is_not_signed_in_is_told_so() {
        Answer me = server.anonymous().get("/api/v1/me");

        assertThat(me.status()).isEqualTo(401);
        assertThat(me.problem()).isEqualTo("not-signed-in");
    }

    @Test
    void a_page_that_opens_asks_who_is_signed_in_and_nobody_is_no_error() {
        Answer nobody = server.anonymous().get("/api/v1/session");
        Caller assessor = server.as(Role.ASSESSOR);
        Answer somebody = assessor.get("/api/v1/session");

        assertThat(nobody.status()).isEqualTo(200);
        assertThat(nobody.text()).doesNotContain("csrfToken", "person");
        assertThat(somebody.textAt("me/person/name")).isEqualTo(assessor.get("/api/v1/me").textAt("person/name"));
        assertThat(somebody.textAt("me/csrfToken")).isNotEmpty();
    }

    @Test
    void a_cookie_that_was_tampered_with_opens_nothing() {
        Caller caller = server.as(Role.ASSESSOR);
        String cookie = caller.sends("Cookie");
        char last = cookie.charAt(cookie.length() - 5);

        Answer me = caller
                .with("Cookie",
                        cookie.substring(0, cookie.length() - 5) + (last == 'A' ? 'B' : 'A') + cookie.substring(cookie.length() - 4))
                .get("/api/v1/me");

        assertThat(me.problem()).isEqualTo("not-signed-in");
    }

    @Test
    void a_session_that_is_not_used_ends_after_half_an_hour() {
        Caller caller = server.as(Role.ASSESSOR);
        server.clock().advance(SessionStore.IDLE.minusMinutes(1));
        assertThat(caller.get("/api/v1/me").status()).isEqualTo(200);
        server.clock().advance(SessionStore.IDLE.minusMinutes(1));
        assertThat(caller.get("/api/v1/me").status()).isEqualTo(200);
        server.clock().advance(SessionStore.IDLE);

        assertThat(caller.get("/api/v1/me").problem()).isEqualTo("not-signed-in");
    }

    @Test
    void a_session_that_is_used_all_day_ends_after_twelve_hours() {
        Caller caller = server.as(Role.ASSESSOR);
        for (int i = 0; i < 35; i++) {
            server.clock().advance(Duration.ofMinutes(20));
            assertThat(caller.get("/api/v1/me").status()).isEqualTo(200);
        }
        server.clock().advance(Duration.ofMinutes(20));

        assertThat(caller.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_write_without_the_token_of_this_session_is_refused() {
        Caller caller = server.as(Role.REGION_ADMIN);
        Caller other = server.as(Role.REGION_ADMIN);
        String path = "/api/v1/tenants/noord-kennemerland/access-reviews";

        assertThat(caller.without("X-CSRF-Token").post(path).problem()).isEqualTo("csrf-token-missing");
        assertThat(caller.with("X-CSRF-Token", other.sends("X-CSRF-Token")).post(path).problem()).isEqualTo("csrf-token-wrong");
    }

    @Test
    void an_unknown_tenant_and_one_of_others_look_the_same() {
        Caller caller = server.as(Role.ASSESSOR);

        assertThat(caller.get("/api/v1/tenants/nergens/memberships").problem()).isEqualTo("unknown-tenant");
        assertThat(caller.get("/api/v1/tenants/twente/memberships").problem()).isEqualTo("unknown-tenant");
    }

    @Test
    void a_membership_that_has_expired_gives_no_access() {
        Caller caller = server.newPerson("expired-" + UUID.randomUUID() + "@voorbeeld.nl");
        UUID membership = server.fixtures().membership(server.personOf(caller), "noord-kennemerland", Role.REGION_ADMIN);
        server.fixtures().execute("update loodlijn.membership set valid_until = current_date - 1 where id = ?", membership);

        Eventually.holds(Duration.ofSeconds(5),
                () -> assertThat(caller.get("/api/v1/tenants/noord-kennemerland/memberships").problem()).isEqualTo("unknown-tenant"));
    }

    @Test
    void answers_tell_browsers_and_caches_to_be_careful() {
        Answer me = server.as(Role.ASSESSOR).get("/api/v1/me");

        assertThat(me.header("Cache-Control")).contains("no-store");
        assertThat(me.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(me.header("X-Frame-Options")).contains("DENY");
        assertThat(me.header("Referrer-Policy")).contains("same-origin");
        assertThat(me.header("Loodlijn-Request")).isPresent();
    }
}
