package nl.loodlijn.shortlist.providers;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A contract manager of a new region, with providers that a test puts there. */
record Region(TestServer server, NewTenant tenant, Caller caller) {
    static Region made() {
        TestServer server = TestServer.running();
        NewTenant tenant = server.newTenant();
        return new Region(server, tenant, tenant.as(Role.CONTRACT_MANAGER));
    }

    /** A number that nobody has. */
    static String freshNumber() {
        return String.format("9%07d", Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 10_000_000L));
    }

    UUID provider(String name) {
        return server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, ?) returning id", tenant.id(), name);
    }

    /** A provider that is an organisation with this number, made when there is none. */
    UUID provider(String name, String kvk) {
        server.fixtures().execute("insert into loodlijn.organisation (name, kvk_number) values (?, ?) on conflict (kvk_number) do nothing",
                name, kvk);
        return server.fixtures().id("""
                insert into loodlijn.provider (tenant_id, name, kvk_number, organisation_id)
                select ?, ?, kvk_number, id from loodlijn.organisation where kvk_number = ? returning id""", tenant.id(), name, kvk);
    }

    UUID listing(UUID provider, String title) {
        return server.fixtures().id("insert into loodlijn.listing (tenant_id, provider_id, title) values (?, ?, ?) returning id",
                tenant.id(), provider, title);
    }

    String path(String rest) {
        return tenant.path("providers" + (rest.isEmpty() || rest.startsWith("?") ? rest : "/" + rest));
    }

    String version(UUID provider) {
        return caller.get(path(provider.toString())).header("ETag").orElseThrow();
    }

    Answer put(UUID provider, String what, String json) {
        return caller.with("If-Match", version(provider)).put(path(provider + "/" + what), json);
    }

    Answer delete(UUID provider, String what) {
        return caller.with("If-Match", version(provider)).delete(path(provider + "/" + what));
    }

    Answer get(UUID provider, @Nullable String what) {
        return caller.get(path(provider + (what == null ? "" : "/" + what)));
    }
}
