package nl.loodlijn.platform.tenancy;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.services.Database;

/** The application on a database, with a pool of four and the probes; without Keycloak, which the wall does not need. */
final class WallApplication {
    static final int POOL = 4;

    private WallApplication() {
    }

    static ApplicationContext on(Database database) {
        return ApplicationContext.run(properties(database));
    }

    static EmbeddedServer serverOn(Database database) {
        return ApplicationContext.run(EmbeddedServer.class, properties(database));
    }

    private static Map<String, Object> properties(Database database) {
        Map<String, Object> properties = new HashMap<>(database.environment());
        properties.put("LOODLIJN_PORT", "-1");
        properties.put("LOODLIJN_DB_POOL", Integer.toString(POOL));
        properties.put("LOODLIJN_SESSION_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        properties.put("LOODLIJN_REFERRAL_KEYS", "test:" + Base64.getEncoder().encodeToString(new byte[32]));
        properties.put("LOODLIJN_ISSUER", "http://localhost:1/realms/loodlijn");
        properties.put("LOODLIJN_CLIENT_SECRET", "none");
        properties.put("loodlijn.wall-probe", true);
        return properties;
    }
}
