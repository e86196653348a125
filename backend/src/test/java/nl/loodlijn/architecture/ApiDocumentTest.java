package nl.loodlijn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.CheckedIn;

class ApiDocumentTest {
    @Test
    void the_api_document_is_the_one_that_the_code_makes() throws IOException {
        CheckedIn.isSame("docs/api/openapi.yml", document(), "ApiDocumentTest");
    }

    @Test
    void who_asks_is_never_a_parameter() throws IOException {
        assertThat(document()).doesNotContain("Actor.Member", "Actor.Person", "name: actor");
    }

    private static String document() throws IOException {
        try (InputStream stream = Objects.requireNonNull(ApiDocumentTest.class.getResourceAsStream("/META-INF/swagger/loodlijn-1.yml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
