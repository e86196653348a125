package nl.loodlijn.testing;

import java.util.UUID;

import nl.loodlijn.platform.security.Role;

/** A region made for one test, so that the test may count its rows. */
public record NewTenant(TestServer server, String slug, UUID id) {
    static NewTenant make(TestServer server) {
        String slug = "regio-" + UUID.randomUUID();
        UUID id = server.fixtures()
                .id("insert into loodlijn.tenant (slug, name, kind) values (?, 'Regio voor een test', 'REGION') returning id", slug);
        return new NewTenant(server, slug, id);
    }

    /** Path of the API inside this tenant. */
    public String path(String rest) {
        return "/api/v1/tenants/" + slug + "/" + rest;
    }

    public Caller as(Role role) {
        return server.as(role, slug);
    }
}
