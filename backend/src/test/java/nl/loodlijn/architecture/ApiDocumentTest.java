package nl.loodlijn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.CheckedIn;

class ApiDocumentTest {
    @Test
    void the_api_document_is_the_one_that_the_code_makes() throws IOException {
        CheckedIn.isSame("docs/api/openapi.yml", ApiDocument.read(), "ApiDocumentTest");
    }

    @Test
    void who_asks_is_never_a_parameter() throws IOException {
        assertThat(ApiDocument.read()).doesNotContain("Actor.Member", "Actor.Person", "name: actor");
    }
}
