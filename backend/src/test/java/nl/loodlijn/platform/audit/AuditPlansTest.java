package nl.loodlijn.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micronaut.data.annotation.Query;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A provider that did little in a busy tenant reads its part of the trail without the database reading that of other tenants, or its own often. */
class AuditPlansTest {
    private static final int ACTS = 20;
    private static final int ENTRIES_OF_ACT = 500;
    private static final Map<String, String> ASKED = Map.ofEntries(Map.entry("words", "''"), Map.entry("person", "''"),
            Map.entry("subjectId", "''"), Map.entry("subject", "''"), Map.entry("action", "''"), Map.entry("since", "'-infinity'"),
            Map.entry("endsAt", "'infinity'"), Map.entry("placeAt", "'infinity'"),
            Map.entry("placeId", "'ffffffff-ffff-ffff-ffff-ffffffffffff'"), Map.entry("most", "51"));
    private static final TestServer SERVER = TestServer.running();
    private static NewTenant tenant;
    private static UUID provider;
    private static String organisation;

    @BeforeAll
    static void fillTheTrail() throws SQLException {
        tenant = SERVER.newTenant();
        Caller caller = tenant.as(Role.HEAD_CONTRACTOR);
        provider = SERVER.personOf(caller);
        organisation = SERVER.fixtures().value("select party_id::text from loodlijn.membership where tenant_id = ? and person_id = ?",
                tenant.id(), provider);
        UUID administrator = SERVER.personOf(tenant.as(Role.REGION_ADMIN));
        try (Connection owner = SERVER.database().connect("loodlijn_owner"); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            add(statement, provider, organisation, Role.HEAD_CONTRACTOR, 10, "'" + organisation + "'");
            owner.commit();
            for (int act = 0; act < ACTS; act++) {
                add(statement, administrator, tenant.id().toString(), Role.REGION_ADMIN, ENTRIES_OF_ACT, "null");
                owner.commit();
            }
        }
        SERVER.fixtures().execute("analyze loodlijn.audit_entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acts", "page"})
    void a_provider_reads_its_part_by_index_and_once(String query) throws SQLException {
        try (Connection app = SERVER.database().connect("loodlijn_app"); Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("set local search_path = loodlijn");
            enter(statement, provider, organisation, Role.HEAD_CONTRACTOR);
            int shown = 0;
            try (ResultSet rows = statement.executeQuery(sql(query))) {
                while (rows.next()) {
                    shown++;
                }
            }

            assertThat(shown).isPositive();
            assertThat(value(statement, "seq_scan")).as("whole tables that were read").isZero();
            assertThat(value(statement, "idx_tup_fetch")).as("entries that were looked at")
                    .isLessThan(2L * ACTS * ENTRIES_OF_ACT);
        }
    }

    private static void add(Statement statement, UUID person, String party, Role role, int entries, String owner) throws SQLException {
        enter(statement, person, party, role);
        statement.execute(
                "insert into loodlijn.provider (tenant_id, name, organisation_id) select '" + tenant.id() + "', 'Aanbieder ' || n, "
                        + owner + " from generate_series(1, " + entries + ") n");
    }

    private static void enter(Statement statement, UUID person, String party, Role role) throws SQLException {
        statement.execute("select loodlijn.enter('" + tenant.id() + "', '" + person + "', '" + party + "', '" + role + "', '"
                + UUID.randomUUID() + "')");
    }

    private static String sql(String name) {
        Method method = List.of(AuditRepository.class.getMethods()).stream().filter(one -> one.getName().equals(name)).findFirst()
                .orElseThrow();
        String sql = method.getAnnotation(Query.class).value();
        for (String parameter : List.of("subjectId", "subject", "words", "person", "action", "since", "endsAt", "placeAt", "placeId",
                "most")) {
            sql = sql.replaceAll(":" + parameter + "\\b", Objects.requireNonNull(ASKED.get(parameter)));
        }
        return sql;
    }

    private static long value(Statement statement, String figure) throws SQLException {
        try (ResultSet rows = statement
                .executeQuery(
                        "select " + figure + " from pg_stat_xact_user_tables where schemaname = 'loodlijn' and relname = 'audit_entry'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
