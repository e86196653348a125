package nl.loodlijn.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.MaxWait;
import nl.loodlijn.shortlist.domain.Sort;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.TestServer;

/** The search functions pass by row security, so that they keep tenants apart is tested here by looking. */
class SearchIsolationTest {
    private static final TestServer SERVER = TestServer.running();
    private static TenantShortlist one;
    private static TenantShortlist other;
    private static Set<UUID> ofOne;
    private static Set<UUID> ofOther;

    @BeforeAll
    static void fillTwoTenantsAlike() {
        one = TenantShortlist.in(SERVER);
        other = TenantShortlist.in(SERVER);
        ofOne = fill(one);
        ofOther = fill(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "autisme", "autsime", "ass", "duinrand", "behandel", "duin rand jeugd"})
    void each_of_two_tenants_with_the_same_data_finds_its_own(String words) {
        assertThat(foundBy(one, words)).isEqualTo(ofOne);
        assertThat(foundBy(other, words)).isEqualTo(ofOther);
    }

    @Test
    void words_of_another_tenant_do_not_correct_a_typing_error_here() {
        TenantShortlist elsewhere = TenantShortlist.in(SERVER);
        elsewhere.add(Offer.by(elsewhere.provider("Kwibuspraktijk"), "Hulp"));
        Found found = search(one, "kwibuspraktijl");
        assertThat(found.corrections()).isEmpty();
        assertThat(found.total()).isZero();
    }

    @Test
    void without_a_tenant_nothing_is_found() throws SQLException {
        assertThat(asRole("loodlijn_app", "select search.shortlist('{\"limit\": 100, \"facets\": true}') ->> 'total'"))
                .containsExactly("0");
        assertThat(asRole("loodlijn_app", "select search.providers('duinrand', 5)")).containsExactly("[]");
        assertThat(
                asRole("loodlijn_app", "select search.shortlist('{\"words\": \"autisme\", \"limit\": 100, \"facets\": true}') ->> 'total'"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loodlijn_public", "loodlijn_job"})
    void only_the_application_may_search(String role) {
        assertThatThrownBy(() -> asRole(role, "select search.shortlist('{\"limit\": 1}')")).hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duinrand", "uinrand", "duinrnad"})
    void each_of_two_tenants_with_the_same_names_finds_its_own_providers(String typed) {
        for (TenantShortlist shortlist : List.of(one, other)) {
            UUID provider = UUID.fromString(SERVER.fixtures().value(
                    "select p.id from loodlijn.provider p join loodlijn.tenant t on t.id = p.tenant_id where t.slug = ?",
                    shortlist.slug()));
            Answer found = shortlist.contractManager().get(shortlist.address("/find?q=" + typed));
            assertThat(found.textAt("groups/0/items/0/path")).endsWith("/aanbieders/" + provider);
            assertThat(found.at("groups/0/items").size()).isEqualTo(1);
        }
    }

    @Test
    void the_doors_are_two_searches_and_what_else_may_be_called_reads_as_the_caller_does() throws SQLException {
        assertThat(callable("p.prosecdef")).containsExactlyInAnyOrder("search.providers(text,integer)", "search.shortlist(jsonb)");
        assertThat(callable("not p.prosecdef")).containsExactlyInAnyOrder("search.establishments_json(uuid,uuid[])",
                "search.expertise_code(text)", "search.expertise_json(text[])",
                "search.figure(numeric,numeric,date,date,date)", "search.fold(text)",
                "search.listing_json(loodlijn.listing,loodlijn.provider)",
                "search.register(date,timestamp with time zone,text,text[],text[],text[],text[],text[],text[],text,text,integer,boolean)");
    }

    private static List<String> callable(String which) throws SQLException {
        return asRole("loodlijn_app", """
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname = 'search' and has_function_privilege(p.oid, 'execute') and\s""" + which);
    }

    @Test
    void the_application_cannot_read_the_words_of_any_tenant() {
        assertThatThrownBy(() -> asRole("loodlijn_app", "select word from loodlijn.search_word")).hasMessageContaining("permission denied");
    }

    private static Set<UUID> fill(TenantShortlist shortlist) {
        UUID provider = shortlist.provider("Stichting Duinrand Jeugdhulp");
        return new TreeSet<>(shortlist.addAll(List.of(Offer.by(provider, "Behandeling bij autisme").with("Autisme / ASS"),
                Offer.by(provider, "Autismebehandeling voor gezinnen").with("Autisme", "behandeling"))));
    }

    private static Set<UUID> foundBy(TenantShortlist shortlist, String words) {
        Set<UUID> ids = new TreeSet<>();
        search(shortlist, words).items().forEach(listing -> ids.add(listing.id()));
        return ids;
    }

    private static Found search(TenantShortlist shortlist, String words) {
        Actor.Member member = shortlist.member();
        Criteria criteria = new Criteria(words, List.of(), List.of(), List.of(), List.of(), new MaxWait.Any(), Sort.RELEVANCE);
        return Objects.requireNonNull(SERVER.bean(SearchShortlist.class).search(member, criteria, null, 100).block());
    }

    private static List<String> asRole(String role, String sql) throws SQLException {
        try (Connection connection = SERVER.database().connect(role);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new java.util.ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
