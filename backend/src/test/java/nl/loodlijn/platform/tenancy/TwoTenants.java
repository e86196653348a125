package nl.loodlijn.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.services.Database;

/** Two tenants that know nothing of each other, each with one person who may act for it. */
record TwoTenants(Database database, Actor.Member alkmaar, Actor.Member twente) {
    static TwoTenants in(Database database) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner")) {
            return new TwoTenants(database, member(owner, "alkmaar", null), member(owner, "twente", null));
        }
    }

    /** One more person with a membership of the given last day in a tenant of its own. */
    Actor.Member memberUntil(String slug, LocalDate until) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner")) {
            return member(owner, slug, until);
        }
    }

    private static Actor.Member member(Connection owner, String slug, @Nullable LocalDate until) throws SQLException {
        UUID tenant = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        insert(owner, "insert into loodlijn.tenant (id, slug, name, kind) values (?, ?, ?, 'REGION')", tenant, slug, slug);
        insert(owner, "insert into loodlijn.person (id, issuer, subject, name, email) values (?, 'test', ?, ?, ?)", person,
                person.toString(), slug, slug + "@voorbeeld.nl");
        insert(owner, """
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from, valid_until)
                values (?, ?, 'TENANT', ?, 'REGION_ADMIN', date '2020-01-01', ?)""", tenant, person, tenant, until);
        return new Actor.Member(tenant, person, tenant, "REGION_ADMIN", UUID.randomUUID());
    }

    private static void insert(Connection owner, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }
}
