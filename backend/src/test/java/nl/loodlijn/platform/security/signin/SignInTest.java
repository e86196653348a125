package nl.loodlijn.platform.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

class SignInTest {
    private final TestServer server = TestServer.running();

    @Test
    void aDemoUserSignsInThroughKeycloakAndIsKnownByName() {
        Caller rianne = server.signInAs("regiobeheer");

        Answer me = rianne.get("/api/v1/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.textAt("person/name")).isEqualTo("Rianne Beekman");
        assertThat(me.textAt("person/email")).isEqualTo("regiobeheer@voorbeeld.nl");
    }

    @Test
    void whoIsNotSignedInIsToldSo() {
        Answer me = server.anonymous().get("/api/v1/me");

        assertThat(me.status()).isEqualTo(401);
        assertThat(me.problem()).isEqualTo("not-signed-in");
    }
}
