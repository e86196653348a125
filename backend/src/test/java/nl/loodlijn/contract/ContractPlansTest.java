package nl.loodlijn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.Thorough;

/**
 * Among thousands of agreements and relations of many tenants every list reads those of its own tenant by an index, each about once. Run with
 * {@code -Pthorough} for 5,000 of a tenant and 60,000 in all.
 */
class ContractPlansTest {
    private static final int AGREEMENTS = Thorough.count(1_500, 5_000);
    private static final int RELATIONS = Thorough.count(1_500, 5_000);
    private static final int OTHERS = 11;
    private static final int PAGE = 21;
    private static final String AGREEMENT = "nl.loodlijn.contract.agreement.";
    private static final List<String> TABLES = List.of("agreement", "agreement_version", "agreement_deviation", "agreement_signature",
            "agreement_step", "register_entry", "subcontracting");
    private static Contracting they;

    @BeforeAll
    static void fillRegions() {
        they = Contracting.inNewRegion();
        String framework = they.framework();
        String agreement = they.inForce(framework);
        ManyAgreements many = new ManyAgreements(they);
        for (int region = 0; region <= OTHERS; region++) {
            NewTenant tenant = region == 0 ? they.tenant : they.server.newTenant();
            if (region > 0) {
                many.elsewhere(tenant, framework, agreement);
            }
            many.copies(tenant, agreement, AGREEMENTS, "betaling");
            many.relations(tenant, they.headId, RELATIONS);
        }
        many.settle();
    }

    @Test
    void the_list_of_agreements_reads_each_of_its_own_tenant_a_few_times() throws SQLException {
        Map<String, String> all = listed();
        assertThat(read(AGREEMENT + "ListRepository", "list", all)).isLessThan(2L * AGREEMENTS);
        assertThat(read(AGREEMENT + "ListFacetRepository", "facets", all)).isLessThan(2L * AGREEMENTS);
    }

    @Test
    void uniformity_reads_each_version_and_each_departure_of_its_own_tenant_once() throws SQLException {
        assertThat(read(AGREEMENT + "UniformityRepository", "uniformity", Map.of("day", "current_date", "months", "12")))
                .isLessThan(4L * AGREEMENTS);
    }

    @Test
    void which_agreements_depart_from_one_article_is_read_from_the_departures() throws SQLException {
        Map<String, String> article = Map.of("article", "'betaling'", "asked", "false", "after", "''", "most", "21");
        assertThat(read(AGREEMENT + "DeviatingRepository", "deviating", article)).isLessThan(AGREEMENTS);
        assertThat(read(AGREEMENT + "DeviatedArticleRepository", "articles", Map.of("asked", "false"))).isLessThan(AGREEMENTS);
    }

    @Test
    void the_calendar_reads_what_its_own_tenant_has_and_each_of_it_once() throws SQLException {
        Map<String, String> asked = new HashMap<>(Map.of("first", "current_date", "last", "null", "among", "'{}'", "happening", "'{}'",
                "words", "''", "afterDay", "null", "afterKey", "''", "most", "51"));
        assertThat(read("nl.loodlijn.contract.calendar.MomentRepository", "moments", asked)).isLessThan(2L * AGREEMENTS + 2L * RELATIONS);
        assertThat(lookedUp("nl.loodlijn.contract.calendar.MomentRepository", "moments", asked, "agreement_step"))
                .as("notice is found once, and not for each agreement").isLessThan(10);
    }

    @Test
    void the_register_reads_what_is_known_now_of_its_own_tenant() throws SQLException {
        Map<String, String> asked = new HashMap<>(Map.of("day", "current_date", "until", "now()", "words", "'praktijk 77'", "places",
                "'{}'",
                "care", "'{}'", "heads", "'{}'", "subs", "'{}'", "phases", "'{WORKING,PLANNED,WAITING,ENDED,OFF}'", "answers", "'{}'"));
        asked.putAll(Map.of("afterId", "''", "afterName", "''", "most", Integer.toString(PAGE), "counted", "true"));
        assertThat(read("nl.loodlijn.contract.register.RegisterRepository", "search", asked))
                .as("each relation once, those of the page once more")
                .isLessThanOrEqualTo(RELATIONS + 10L + PAGE);
    }

    private static Map<String, String> listed() {
        Map<String, String> literals = new HashMap<>();
        List.of("states", "kinds", "parties").forEach(name -> literals.put(name, "'{}'"));
        List.of("words", "framework", "lastDay", "afterId").forEach(name -> literals.put(name, "''"));
        literals.putAll(Map.of("waiting", "false", "afterWaits", "0", "afterMoment", "now()", "most", "21"));
        return literals;
    }

    /** How many rows of all tables of contracts one query took, as a contract manager; fails when it read a whole table. */
    private static long read(String repository, String method, Map<String, String> literals) throws SQLException {
        return counted(repository, method, literals, statement -> {
            long read = 0;
            for (String table : TABLES) {
                assertThat(statistic(statement, table, "seq_scan")).as(table + " was read from begin to end").isZero();
                read += statistic(statement, table, "coalesce(idx_tup_fetch, 0)");
            }
            return read;
        });
    }

    /** How often one query looked something up in a table. */
    private static long lookedUp(String repository, String method, Map<String, String> literals, String table) throws SQLException {
        return counted(repository, method, literals, statement -> statistic(statement, table, "coalesce(idx_scan, 0)"));
    }

    /** What is known of a query after it ran. */
    private interface Counted {
        long of(Statement statement) throws SQLException;
    }

    private static long counted(String repository, String method, Map<String, String> literals, Counted counted) throws SQLException {
        try (Connection app = they.server.database().connect("loodlijn_app"); Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("set local search_path = loodlijn, public");
            statement.execute(
                    "select set_config('loodlijn.tenant', '%1$s', true), set_config('loodlijn.party', '%1$s', true), set_config('loodlijn.role', 'CONTRACT_MANAGER', true)"
                            .formatted(they.tenant.id()));
            String sql = RepositoryQuery.of(repository, method, literals);
            int rows = 0;
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    rows++;
                }
            }
            assertThat(rows).as("something was found").isPositive();
            return counted.of(statement);
        }
    }

    private static long statistic(Statement statement, String table, String counter) throws SQLException {
        return value(statement,
                "select %s from pg_stat_xact_user_tables where schemaname = 'loodlijn' and relname = '%s'".formatted(counter, table));
    }

    private static long value(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
