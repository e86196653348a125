package nl.loodlijn.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.EndpointPermissions;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.testing.TestServer;

/** Every POST can be sent again, or stands here with the reason why it cannot carry a key. */
class CoveredRequestsTest {
    private static final String FORM = "a browser without a script sends it; its form has a stamp, and one that is sent again counts once";
    private static final Map<String, String> WITHOUT = Map.of(
            "/oauth/logout",
            "ends the session that the cookie names; ending it again changes nothing, and it must work for whoever has none any more",
            "/oauth/backchannel-logout", "the identity provider sends it, by its own standard, and ending sessions again changes nothing",
            "/afmelden/{token:[A-Za-z0-9_-]+}", "a mail program sends it as RFC 8058 says, and turning mail off again changes nothing",
            "/klopt-niet/{kind:[a-z-]+}/{one:[A-Za-z0-9-]+}{/two}", FORM, "/en/not-right/{kind:[a-z-]+}/{one:[A-Za-z0-9-]+}{/two}", FORM);

    @Test
    void every_request_that_creates_or_sends_is_of_somebody_who_can_own_a_key() {
        List<String> uncovered = TestServer.running().bean(EndpointPermissions.class).all().stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .filter(endpoint -> endpoint.permission().scope() == Permission.Scope.ANYONE)
                .map(EndpointPermissions.Endpoint::path).distinct().toList();

        assertThat(uncovered).containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
    }
}
