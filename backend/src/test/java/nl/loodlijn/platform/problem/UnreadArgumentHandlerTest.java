package nl.loodlijn.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;

class UnreadArgumentHandlerTest {
    @Test
    void a_value_of_a_statement_is_not_told_as_one_of_the_request() {
        assertThat(UnreadArgumentHandler.isOfRequest(HttpRequest.GET("/"), Argument.of(Integer.class, "version"))).isFalse();
    }
}
