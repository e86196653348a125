package nl.loodlijn.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** What the framework refuses by itself is told in the language of the reader, with the place in the request. */
class FrameworkErrorsTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);

    @Test
    void a_body_that_is_no_json_is_told_in_the_language_of_the_reader() {
        Answer dutch = administrator.post(tenant.path("invitations"), "{\"email\":");
        Answer english = administrator.with("Accept-Language", "en").post(tenant.path("invitations"), "{\"email\":");

        assertThat(dutch.status()).isEqualTo(400);
        assertThat(dutch.textAt("errors/0/pointer")).isEmpty();
        assertThat(dutch.textAt("errors/0/detail")).isEqualTo("De inhoud van dit verzoek is niet te lezen als JSON.");
        assertThat(english.textAt("errors/0/detail")).isEqualTo("The body of this request cannot be read as JSON.");
    }

    @Test
    void a_field_of_the_wrong_type_is_named() {
        Answer refused = administrator.post(tenant.path("invitations"), """
                {"email":"a@voorbeeld.nl","name":"A","role":"ASSESSOR","partyKind":"TENANT","partyId":"geen id"}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/partyId");
        assertThat(refused.textAt("errors/0/detail")).isEqualTo("Deze waarde heeft niet de goede vorm.");
    }

    @Test
    void a_parameter_of_the_wrong_type_is_named() {
        Answer refused = administrator.get(tenant.path("memberships?role=KEIZER"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("role");
        assertThat(refused.textAt("errors/0/code")).isEqualTo("wrong-type");
        assertThat(refused.textAt("errors/0/detail")).isEqualTo("Deze waarde heeft niet de goede vorm.");
    }

    @Test
    void a_body_that_is_missing_is_asked_for() {
        Answer refused = administrator.post(tenant.path("invitations"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.textAt("errors/0/code")).isEqualTo("required");
        assertThat(refused.textAt("errors/0/detail")).isEqualTo("Dit verzoek heeft een inhoud nodig.");
    }
}
