package nl.loodlijn.platform.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.services.BrowserSignIn;
import nl.loodlijn.services.Cookies;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.LocalKeycloak;
import nl.loodlijn.services.TestServices;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

class ClientKeyTest {
    private final TestServer server = TestServer.running();

    @Test
    void keycloak_takes_a_signature_with_a_key_that_it_fetches_from_us(@TempDir Path folder) throws Exception {
        URI base = URI.create("http://localhost:" + FreePort.any());
        Path key = Files.writeString(folder.resolve("client.pem"), pem("EC", 256));
        TestServices.keycloak().createClientWithKey("loodlijn-with-key", base);

        try (EmbeddedServer withKey = TestServer.start(server.database(),
                Map.of("LOODLIJN_PORT", Integer.toString(base.getPort()), "LOODLIJN_BASE_URL", base.toString(), "LOODLIJN_CLIENT_ID",
                        "loodlijn-with-key", "LOODLIJN_CLIENT_SECRET", "", "LOODLIJN_CLIENT_KEY_FILE", key.toString()))) {
            Caller nobody = server.anonymous().at(withKey.getURI());
            Cookies cookies = BrowserSignIn.signIn(base, "toetser1", LocalKeycloak.USER_PASSWORD);

            assertThat(nobody.with("Cookie", cookies.header()).get("/api/v1/me").textAt("person/name")).isEqualTo("Samira el Idrissi");
            Answer keys = nobody.get("/oauth/jwks");
            assertThat(keys.header("Cache-Control")).contains("public, max-age=300");
            JWK shown = JWKSet.parse(keys.text()).getKeys().getFirst();
            assertThat(shown.isPrivate()).isFalse();
            assertThat(shown.getKeyID()).isEqualTo(ClientKey.read(Files.readString(key)).getKeyID());
        }
    }

    @Test
    void without_a_key_there_is_none_to_fetch() throws Exception {
        assertThat(JWKSet.parse(server.anonymous().get("/oauth/jwks").text()).isEmpty()).isTrue();
    }

    @Test
    void an_rsa_key_in_pem_needs_no_public_key_beside_it() throws Exception {
        String text = pem("RSA", 2048);

        JWK key = ClientKey.read(text.substring(0, text.indexOf("-----BEGIN PUBLIC")));

        assertThat(key.isPrivate()).isTrue();
        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
    }

    @Test
    void a_jwk_is_taken_as_it_is() throws Exception {
        JWK key = new RSAKeyGenerator(2048).keyID("2026").generate();

        assertThat(ClientKey.read(key.toJSONString())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleutel", "{}", "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"})
    void what_is_no_private_key_is_refused_with_what_is(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClientKey.read(text)).withMessageContaining("LOODLIJN_CLIENT_KEY");
    }

    private static String pem(String algorithm, int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        KeyPair pair = generator.generateKeyPair();
        return block("PRIVATE", pair.getPrivate().getEncoded()) + block("PUBLIC", pair.getPublic().getEncoded());
    }

    private static String block(String name, byte[] content) {
        return "-----BEGIN " + name + " KEY-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + name
                + " KEY-----\n";
    }
}
