package nl.loodlijn.contract.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Among the relations of several tenants, with history, the register reads those of its own tenant that are known now, by an index. */
class RegisterPlansTest {
    private static final TestServer SERVER = TestServer.running();
    private static final int RELATIONS = 1500;
    private static NewTenant tenant;

    @BeforeAll
    static void fillTheRegister() {
        tenant = SERVER.newTenant();
        UUID head = SERVER.fixtures().organisation("Stichting Duinrand Jeugdhulp");
        UUID person = SERVER.personOf(SERVER.newPerson("vuller-" + UUID.randomUUID() + "@voorbeeld.nl"));
        for (NewTenant one : new NewTenant[]{tenant, SERVER.newTenant(), SERVER.newTenant()}) {
            SERVER.fixtures().execute("""
                    with who as (select set_config('loodlijn.organisation', ?, true), set_config('loodlijn.role', 'HEAD_CONTRACTOR', true),
                                        set_config('loodlijn.person', ?, true))
                    insert into loodlijn.subcontracting (tenant_id, head_id, sub_name, sub_kvk, self_employed, admitted, categories, municipality_codes, task,
                           starts_on, state, reported_on, reported_at, reported_by, changed_at)
                    select ?::uuid, ?::uuid, 'Praktijk ' || n, lpad(n::text, 8, '0'), true, true, '{45}', '{GM0361}', 'Hulp', current_date, 'REGISTERED',
                           current_date, now(), ?::uuid, now() from who, generate_series(1, ?) n""", head.toString(), person.toString(),
                    one.id().toString(), head.toString(), person.toString(), RELATIONS);
        }
        SERVER.fixtures().execute("analyze loodlijn.register_entry");
    }

    @Test
    void an_index_of_the_tenant_serves() throws SQLException {
        try (Connection app = SERVER.database().connect("loodlijn_app"); Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute(
                    "select set_config('loodlijn.tenant', '" + tenant.id() + "', true), set_config('loodlijn.party', '" + tenant.id()
                            + "', true), set_config('loodlijn.role', 'CONTRACT_MANAGER', true)");
            assertThat(value(statement, """
                    select count(*) from loodlijn.register_entry e where e.tenant_id = (select loodlijn.current_tenant())
                       and e.known_until >= now() and e.known_from < now()""")).isEqualTo(String.valueOf(RELATIONS));
            assertThat(value(statement, "select seq_scan from pg_stat_xact_user_tables where relname = 'register_entry'")).isEqualTo("0");
            assertThat(Integer
                    .parseInt(value(statement, "select idx_tup_fetch from pg_stat_xact_user_tables where relname = 'register_entry'")))
                    .as("rows that were looked at").isLessThanOrEqualTo(RELATIONS);
        }
    }

    @Test
    void a_file_of_it_holds_more_than_one_page_and_none_twice() {
        String file = tenant.as(Role.CONTRACT_MANAGER).get("/api/v1/tenants/" + tenant.slug() + "/register/export?format=csv").text();
        // Behind the line with the headings.
        assertThat(file.lines().skip(1).map(line -> line.split(";", -1)[3]).distinct()).hasSize(RELATIONS);
        assertThat(file.lines()).hasSize(RELATIONS + 1);
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
