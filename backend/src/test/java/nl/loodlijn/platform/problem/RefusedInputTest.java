package nl.loodlijn.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Values that no column can hold are the caller's to mend. */
class RefusedInputTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);

    @Test
    void a_search_for_a_character_that_no_text_can_hold_is_invalid_input() {
        Answer refused = administrator.get(tenant.path("memberships?q=a%00b"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-input");
    }

    @Test
    void a_day_beyond_the_calendar_of_the_database_is_invalid_input() {
        tenant.as(Role.ASSESSOR);
        UUID id = server.fixtures().id("select id from loodlijn.membership where tenant_id = ? and role = 'ASSESSOR'", tenant.id());

        Answer refused = administrator.with("If-Match", "\"1\"").patch(tenant.path("memberships/" + id),
                "{\"validUntil\":\"+999999999-12-31\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-input");
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/validUntil");
    }

    @Test
    void a_field_that_must_be_there_and_is_not_is_named() {
        Answer refused = administrator.post(tenant.path("invitations"), "{\"email\":\"a@voorbeeld.nl\",\"name\":null}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/name");
        assertThat(refused.textAt("errors/0/code")).isEqualTo("required");
    }
}
