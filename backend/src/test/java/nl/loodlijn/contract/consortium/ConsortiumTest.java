package nl.loodlijn.contract.consortium;

import static nl.loodlijn.contract.consent.Relations.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.consent.Relations;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Cooperatives and consortia: who takes part, what it divides, and who works behind it. */
class ConsortiumTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Relations relations = new Relations(tenant);
    private final String register = tenant.path("register");
    private final String path = tenant.path("providers") + "/" + relations.zeewind + "/consortium";
    private final String noord = number();
    private final String zuid = number();

    @AfterEach
    void theClockGoesRight() {
        server.clock().reset();
    }

    @Test
    void the_region_says_who_takes_part_and_how_it_divides() {
        assertThat(relations.manager.get(path).has("form")).isFalse();
        int year = relations.today().getYear();
        Answer kept = ok(keep(consortium(member(noord, "Noord", "[\"MEMBER\",\"LEAD\"]", "2020-01-01"),
                member(zuid, "Zuid", "[\"SUPPLIER\"]", "2020-01-01")).formatted(shares(year, 3_333, 6_667))));

        assertThat(kept.textAt("form")).isEqualTo("COOPERATIVE");
        assertThat(kept.textAt("version")).isEqualTo("\"1\"");
        assertThat(kept.textAt("members/0/name")).isEqualTo("Noord");
        assertThat(kept.at("members/0/roles").size()).isEqualTo(2);
        assertThat(kept.textAt("shares/0/basisPoints")).isEqualTo("3333");
        assertThat(kept.textAt("changedBy")).isNotEmpty();
        Answer none = ok(keep("{\"members\":[],\"shares\":[]}"));
        assertThat(none.has("form")).isFalse();
        assertThat(none.at("members").size()).isZero();
        assertThat(none.at("shares").size()).isZero();
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        String own = server.fixtures().value("select coalesce(kvk_number, '') from loodlijn.organisation where id = ?", zeewind());
        if (!own.isEmpty()) {
            assertThat(keep(consortium(member(own, "Zichzelf", "[\"MEMBER\"]", "2020-01-01")).formatted("")).problem())
                    .isEqualTo("consortium-own-member");
        }
        Answer over = keep(consortium(member(noord, "Noord", "[\"MEMBER\"]", "2020-01-01"), member(zuid, "Zuid", "[\"MEMBER\"]",
                "2020-01-01")).formatted(shares(2026, 3_334, 6_667)));
        assertThat(over.problem()).isEqualTo("consortium-shares-over-whole");
        assertThat(over.textAt("errors/0/detail")).contains("100,01 %").contains("0,01 te veel");
        assertThat(over.textAt("errors/0/pointer")).as("the row with which it is too much").isEqualTo("/shares/1/basisPoints");
        Answer early = keep(consortium(member(noord, "Noord", "[\"MEMBER\"]", "2020-01-01")).formatted(shares(2014, 1, 1)));
        assertThat(early.textAt("errors/1/pointer")).isEqualTo("/shares/1/year");
        Answer nobody = keep(
                consortium(member(noord, "Noord", "[\"MEMBER\"]", "2020-01-01"), member(zuid, "Zuid", "[\"BOARD\"]", "2020-01-01"))
                        .formatted(shares(2026, 1, 1)));
        assertThat(nobody.textAt("errors/0/pointer")).isEqualTo("/shares/1/kvk");
        assertThat(keep(consortium(member(noord, "Noord", "[\"LEAD\"]", "2020-01-01"), member(zuid, "Zuid", "[\"LEAD\"]", "2020-01-01"))
                .formatted("")).problem()).isEqualTo("consortium-two-leads");
        Answer wrong = keep(consortium(member("123", "Noord", "[]", "2020-01-01")).formatted(""));
        assertThat(wrong.textAt("errors/0/pointer")).isEqualTo("/members/0/kvk");
        assertThat(wrong.textAt("errors/1/pointer")).isEqualTo("/members/0/roles");
        assertThat(keep(consortium(member(number(), "", "[\"MEMBER\"]", "2020-01-01")).formatted("")).textAt("errors/0/pointer"))
                .isEqualTo("/members/0/name");
        UUID unknown = server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, 'Zonder nummer') returning id",
                tenant.id());
        assertThat(relations.manager.with("If-Match", "\"0\"").put(tenant.path("providers") + "/" + unknown + "/consortium",
                consortium(member(noord, "Noord", "[\"MEMBER\"]", "2020-01-01")).formatted("")).problem())
                .isEqualTo("consortium-without-number");
        assertThat(relations.manager.put(path, "{\"members\":[],\"shares\":[]}").status()).isEqualTo(428);
    }

    @Test
    void a_member_whose_member_it_is_makes_a_circle() {
        UUID noordAsProvider = verified("Noord", noord);
        String own = number();
        UUID own2 = verified("Eigen", own);
        String ofNoord = tenant.path("providers") + "/" + noordAsProvider + "/consortium";
        ok(relations.manager.with("If-Match", "\"0\"").put(ofNoord,
                consortium(member(own, "Eigen", "[\"MEMBER\"]", "2020-01-01")).formatted("")));

        Answer circle = relations.manager.with("If-Match", "\"0\"").put(tenant.path("providers") + "/" + own2 + "/consortium",
                consortium(member(noord, "Noord", "[\"MEMBER\"]", "2021-01-01")).formatted(""));

        assertThat(circle.problem()).isEqualTo("consortium-circle");
        assertThat(circle.textAt("errors/0/pointer")).isEqualTo("/members/0/kvk");
        assertThat(relations.manager.get(tenant.path("providers") + "/" + own2 + "/consortium").textAt("memberOf/0/providerId"))
                .isEqualTo(noordAsProvider.toString());
    }

    @Test
    void of_two_circles_that_are_written_at_once_one_is_refused() {
        UUID one = verified("Noord", noord);
        UUID other = verified("Zuid", zuid);
        Caller manager = relations.manager.with("If-Match", "\"0\"");
        List<CompletableFuture<Answer>> both = Stream.of(new String[]{one.toString(), zuid}, new String[]{other.toString(), noord})
                .map(who -> CompletableFuture.supplyAsync(() -> manager.put(tenant.path("providers") + "/" + who[0] + "/consortium",
                        consortium(member(who[1], "Ander", "[\"MEMBER\"]", "2020-01-01")).formatted(""))))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).map(Answer::status)).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void of_two_who_write_at_once_the_first_counts() {
        Caller manager = relations.manager.with("If-Match", "\"0\"");
        List<CompletableFuture<Answer>> both = Stream.of(noord, zuid)
                .map(who -> CompletableFuture.supplyAsync(
                        () -> manager.put(path, consortium(member(who, "Lid", "[\"MEMBER\"]", "2020-01-01")).formatted(""))))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).map(Answer::status)).containsExactlyInAnyOrder(200, 412);
        assertThat(relations.manager.get(path).at("members").size()).isEqualTo(1);
    }

    @Test
    void members_are_behind_their_consortium_in_the_register_as_it_was_on_any_day() {
        LocalDate first = relations.today();
        ok(relations.decide(relations.manager, relations.reported("GM0361"), true, ""));
        ok(keep(consortium(member(noord, "Noord", "[\"MEMBER\"]", "2020-01-01"), member(zuid, "Zuid", "[\"BOARD\"]", "2020-01-01"))
                .formatted("")));
        server.clock().advance(Duration.ofDays(20));
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        ok(manager.with("If-Match", "\"1\"").put(path, consortium(member(zuid, "Zuid", "[\"MEMBER\"]", "2020-01-01")).formatted("")));
        server.clock().advance(Duration.ofDays(2));
        manager = tenant.as(Role.CONTRACT_MANAGER);

        Answer now = manager.get(register);
        assertThat(now.textAt("items/0/subId")).isEqualTo(zeewind().toString());
        assertThat(now.textAt("consortia/0/id")).isEqualTo(zeewind().toString());
        assertThat(now.at("consortia/0/members").size()).isEqualTo(1);
        assertThat(now.textAt("consortia/0/members/0/kvk")).isEqualTo(zuid);
        assertThat(now.textAt("behind/0/organisations")).as("the consortium and its member").isEqualTo("2");
        Answer then = manager.get(register + "?on=" + first.plusDays(15));
        assertThat(then.at("consortia/0/members").size()).isEqualTo(2);
        assertThat(then.textAt("behind/0/organisations")).as("who governs does not deliver").isEqualTo("2");
        assertThat(manager.get(register + "?q=" + zuid).textAt("total")).as("found by its member").isEqualTo("1");
        assertThat(manager.get(register + "?q=" + noord).textAt("total")).isEqualTo("0");
        assertThat(manager.get(register + "?q=" + noord + "&on=" + first.plusDays(15)).textAt("total")).isEqualTo("1");
        assertThat(manager.get(register + "/export?format=csv").text()).contains("Leden van de onderaannemer",
                "Zuid (" + zuid + ", lid)").doesNotContain(noord);
    }

    @Test
    void the_list_of_the_quarter_names_members_with_their_numbers() {
        LocalDate today = relations.today();
        ok(relations.head.post(relations.path, """
                {"providerId":"%s","selfEmployed":true,"categories":["45"],"municipalities":["GM0361"],"task":"Hulp","startsOn":"%s"}"""
                .formatted(relations.zeewind, today)));
        ok(keep(consortium(member(noord, "Noord", "[\"MEMBER\"]", "2020-01-01"),
                member(zuid, "Zuid", "[\"MEMBER\"]", today.plusYears(1).toString())).formatted("")));
        String quarter = today.getYear() + "-" + ((today.getMonthValue() + 2) / 3);

        String list = relations.manager.get(register + "/deliveries/subcontractors?format=csv&quarter=" + quarter).text();

        assertThat(list).contains(noord, "Via (coöperatie of consortium)").doesNotContain(zuid);
        assertThat(list.lines().filter(line -> line.contains(noord)).toList()).singleElement().asString()
                .contains("Praktijk Zeewind", "Stichting Duinrand Jeugdhulp", today.toString());
    }

    @Test
    void members_of_a_head_contractor_that_is_a_consortium_are_on_the_list_of_the_quarter() {
        UUID duinrand = server.fixtures().organisation("Stichting Duinrand Jeugdhulp");
        UUID head = relationsProvider(duinrand);
        server.fixtures().execute("""
                insert into loodlijn.listing (tenant_id, provider_id, title, laws, help_forms, framework_signed)
                values (?, ?, 'Hulp', '{JEUGDWET}', '{}', true)""", tenant.id(), head);
        ok(relations.manager.with("If-Match", "\"0\"").put(tenant.path("providers") + "/" + head + "/consortium",
                consortium(member(noord, "Noord", "[\"MEMBER\"]", "2020-01-01")).formatted("")));

        String list = relations.manager.get(register + "/deliveries/subcontractors?format=csv&quarter=2026-1").text();

        assertThat(list.lines().filter(line -> line.contains(noord)).toList()).singleElement().asString()
                .contains("Stichting Duinrand Jeugdhulp", "2020-01-01");
    }

    @Test
    void shares_are_for_the_region_the_consortium_and_its_members() {
        ok(keep(consortium(member(noord, "Noord", "[\"MEMBER\"]", "2020-01-01")).formatted(
                "{\"kvk\":\"%s\",\"year\":2026,\"basisPoints\":4321}".formatted(noord))));
        assertThat(relations.sub.get(path).textAt("shares/0/basisPoints")).as("the consortium itself").isEqualTo("4321");
        assertThat(tenant.as(Role.POLICY_OFFICER).get(path).textAt("shares/0/basisPoints")).isEqualTo("4321");
        Answer assessor = tenant.as(Role.ASSESSOR).get(path);
        assertThat(assessor.at("members").size()).isEqualTo(1);
        assertThat(assessor.has("shares")).isFalse();
        Answer outsider = relations.head.get(path);
        assertThat(outsider.at("members").size()).as("no relation with it").isZero();
        assertThat(outsider.text()).doesNotContain("4321", noord);
        relations.reported("GM0361");
        Answer head = relations.head.get(path);
        assertThat(head.at("members").size()).as("it works for them").isEqualTo(1);
        assertThat(head.text()).doesNotContain("4321");
        assertThat(relations.sub.with("If-Match", "\"1\"").put(path, "{\"members\":[],\"shares\":[]}").status()).isEqualTo(403);
        NewTenant other = server.newTenant();
        assertThat(other.as(Role.CONTRACT_MANAGER).get(other.path("providers") + "/" + relations.zeewind + "/consortium").status())
                .isEqualTo(404);
    }

    @Test
    void a_member_reads_the_shares_as_long_as_it_takes_part() {
        UUID duinrand = server.fixtures().organisation("Stichting Duinrand Jeugdhulp");
        String number = server.fixtures().value("select coalesce(kvk_number, '') from loodlijn.organisation where id = ?", duinrand);
        if (number.isEmpty()) {
            number = number();
            server.fixtures().execute("update loodlijn.organisation set kvk_number = ? where id = ? and kvk_number is null", number,
                    duinrand);
            number = server.fixtures().value("select kvk_number from loodlijn.organisation where id = ?", duinrand);
        }
        String share = "{\"kvk\":\"%s\",\"year\":%d,\"basisPoints\":4321}".formatted(number, relations.today().getYear() - 1);
        ok(keep(consortium(member(number, "", "[\"MEMBER\"]", "2020-01-01")).formatted(share)));
        assertThat(relations.head.get(path).textAt("shares/0/basisPoints")).isEqualTo("4321");

        ok(relations.manager.with("If-Match", "\"1\"").put(path,
                consortium(member(number, "", "[\"MEMBER\"]", "2020-01-01").replace("\"roles\"",
                        "\"endsOn\":\"" + relations.today().minusDays(2) + "\",\"roles\"")).formatted(share)));

        assertThat(relations.head.get(path).text()).doesNotContain("4321");
    }

    @Test
    void the_database_itself_refuses_more_than_the_whole_and_who_may_not_write() throws SQLException {
        ok(keep(consortium(member(noord, "Noord", "[\"MEMBER\"]", "2020-01-01")).formatted(
                "{\"kvk\":\"%s\",\"year\":2026,\"basisPoints\":4321}".formatted(noord))));
        String more = """
                insert into loodlijn.consortium_share (tenant_id, consortium_id, year, member_id, member_name, basis_points)
                values ('%s', '%s', 2026, '%2$s', 'Meer', 5680)""".formatted(tenant.id(), zeewind());
        assertThatThrownBy(() -> as("CONTRACT_MANAGER", more)).hasMessageContaining("more than the whole");
        assertThatThrownBy(() -> as("POLICY_OFFICER", more)).hasMessageContaining("the region keeps");
        assertThatThrownBy(() -> as("CONTRACT_MANAGER", "update loodlijn.consortium_member set roles = '{LEAD}'"))
                .hasMessageContaining("permission denied");
    }

    private void as(String role, String sql) throws SQLException {
        try (Connection app = server.database().connect("loodlijn_app"); Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute(
                    "select set_config('loodlijn.tenant', '%1$s', true), set_config('loodlijn.party', '%1$s', true), set_config('loodlijn.role', '%2$s', true)"
                            .formatted(tenant.id(), role));
            statement.execute(sql);
            app.commit();
        }
    }

    private UUID relationsProvider(UUID organisation) {
        return server.fixtures().id(
                "insert into loodlijn.provider (tenant_id, name, organisation_id) values (?, 'Duinrand', ?) returning id",
                tenant.id(), organisation);
    }

    private UUID verified(String name, String kvk) {
        return server.fixtures().id("""
                with o as (insert into loodlijn.organisation (name, kvk_number) values (?, ?) returning id)
                insert into loodlijn.provider (tenant_id, name, organisation_id, kvk_number) select ?, ?, id, ? from o returning id""",
                name,
                kvk, tenant.id(), name, kvk);
    }

    private UUID zeewind() {
        return server.fixtures().organisation("Praktijk Zeewind");
    }

    private Answer keep(String json) {
        String version = relations.manager.get(path).header("ETag").orElseThrow();
        return relations.manager.with("If-Match", version).put(path, json);
    }

    private String shares(int year, int one, int other) {
        return """
                {"kvk":"%s","year":%d,"basisPoints":%d},{"kvk":"%s","year":%2$d,"basisPoints":%d}""".formatted(noord, year, one, zuid,
                other);
    }

    /** With room for shares. */
    private static String consortium(String... members) {
        return "{\"form\":\"COOPERATIVE\",\"members\":[" + String.join(",", members) + "],\"shares\":[%s]}";
    }

    private static String member(String kvk, String name, String roles, String first) {
        return "{\"kvk\":\"%s\",\"name\":\"%s\",\"roles\":%s,\"startsOn\":\"%s\"}".formatted(kvk, name, roles, first);
    }

    private static String number() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(20_000_000, 89_999_999));
    }
}
