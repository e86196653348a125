package nl.loodlijn.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.Fixtures;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

class MembershipTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);

    @Test
    void an_administrator_sees_who_has_access() {
        Caller assessor = tenant.as(Role.ASSESSOR);

        Answer list = administrator.get(tenant.path("memberships?role=ASSESSOR"));

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.at("items").size()).isEqualTo(1);
        assertThat(list.textAt("items/0/person/id")).isEqualTo(server.personOf(assessor).toString());
        assertThat(list.textAt("items/0/party/name")).isEqualTo("Regio voor een test");
        assertThat(list.textAt("items/0/state")).isEqualTo("ACTIVE");
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        for (int i = 0; i < 60; i++) {
            server.fixtures().membership(server.fixtures().id("""
                    insert into loodlijn.person (issuer, subject, name, email) values ('test', ?, ?, 'a@b.nl') returning id""",
                    UUID.randomUUID().toString(), "Persoon " + i % 7), tenant.slug(), Role.ASSESSOR);
        }

        Answer first = administrator.get(tenant.path("memberships?role=ASSESSOR"));
        Answer second = administrator.get(tenant.path("memberships?role=ASSESSOR&after=" + first.textAt("next")));

        assertThat(first.at("items").size()).isEqualTo(50);
        assertThat(second.at("items").size()).isEqualTo(10);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void an_ended_membership_ends_within_five_seconds_in_a_session_that_is_open() {
        Caller assessor = tenant.as(Role.ASSESSOR);
        assertThat(assessor.get("/api/v1/me").at("tenants").size()).isEqualTo(1);

        Answer ended = administrator.delete(tenant.path("memberships/" + idOf(assessor)));

        assertThat(ended.status()).isEqualTo(204);
        Eventually.holds(Duration.ofSeconds(5), () -> assertThat(assessor.get("/api/v1/me").at("tenants").size()).isZero());
    }

    @Test
    void the_database_refuses_an_ended_membership_at_once_whatever_the_session_remembers() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        assertThat(manager.get(tenant.path("memberships")).status()).isEqualTo(200);

        server.fixtures().execute("alter table loodlijn.membership disable trigger rights_changed");
        try {
            server.fixtures().execute("update loodlijn.membership set ended_at = now() where id = ?", idOf(manager));
            assertThat(manager.get(tenant.path("memberships")).problem()).isEqualTo("unknown-tenant");
        } finally {
            server.fixtures().execute("alter table loodlijn.membership enable trigger rights_changed");
        }
    }

    @Test
    void of_two_people_who_change_the_same_membership_the_second_is_told() {
        UUID id = idOf(tenant.as(Role.ASSESSOR));
        String lastDay = "{\"validUntil\":\"" + LocalDate.now(server.clock()).plusDays(30) + "\"}";
        Caller withVersion = administrator.with("If-Match", "\"1\"");

        Answer first = withVersion.patch(tenant.path("memberships/" + id), lastDay);
        Answer second = withVersion.patch(tenant.path("memberships/" + id), "{}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).contains("\"2\"");
        assertThat(second.problem()).isEqualTo("precondition-failed");
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.header("ETag")).contains("\"2\"");
        assertThat(second.at("current")).isEqualTo(first.json());
    }

    @Test
    void a_change_without_a_version_is_refused() {
        assertThat(administrator.patch(tenant.path("memberships/" + idOf(administrator)), "{}").problem())
                .isEqualTo("precondition-required");
    }

    @Test
    void a_last_day_in_the_past_is_refused_by_name() {
        Answer refused = administrator.with("If-Match", "\"1\"").patch(tenant.path("memberships/" + idOf(tenant.as(Role.ASSESSOR))),
                "{\"validUntil\":\"2020-01-01\"}");

        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/validUntil");
    }

    @Test
    void the_last_administrator_stays() {
        Answer ended = administrator.delete(tenant.path("memberships/" + idOf(administrator)));
        Answer limited = administrator.with("If-Match", "\"1\"").patch(tenant.path("memberships/" + idOf(administrator)),
                "{\"validUntil\":\"" + LocalDate.now(server.clock()).plusDays(1) + "\"}");

        assertThat(ended.problem()).isEqualTo("last-administrator");
        assertThat(limited.problem()).isEqualTo("last-administrator");
    }

    @Test
    void the_last_administrator_may_stay_longer_but_not_shorter() {
        LocalDate today = LocalDate.now(server.clock());
        server.fixtures().execute("update loodlijn.membership set valid_until = ? where id = ?", today.plusDays(30), idOf(administrator));
        String membership = tenant.path("memberships/" + idOf(administrator));

        Answer shorter = administrator.with("If-Match", "\"1\"").patch(membership, "{\"validUntil\":\"" + today.plusDays(29) + "\"}");
        Answer longer = administrator.with("If-Match", "\"1\"").patch(membership, "{\"validUntil\":\"" + today.plusDays(60) + "\"}");
        Answer forever = administrator.with("If-Match", "\"2\"").patch(membership, "{}");

        assertThat(shorter.problem()).isEqualTo("last-administrator");
        assertThat(longer.textAt("validUntil")).isEqualTo(today.plusDays(60).toString());
        assertThat(forever.status()).isEqualTo(200);
    }

    @Test
    void a_change_that_waited_for_another_one_is_told_of_it() throws Exception {
        UUID id = idOf(tenant.as(Role.ASSESSOR));
        String lastDay = "{\"validUntil\":\"" + LocalDate.now(server.clock()).plusDays(30) + "\"}";

        Answer late = whileAnotherChanges(id,
                () -> administrator.with("If-Match", "\"1\"").patch(tenant.path("memberships/" + id), lastDay));

        assertThat(late.problem()).isEqualTo("precondition-failed");
    }

    @Test
    void an_end_that_waited_for_a_change_is_told_of_it() throws Exception {
        UUID id = idOf(tenant.as(Role.ASSESSOR));

        Answer late = whileAnotherChanges(id, () -> administrator.with("If-Match", "\"1\"").delete(tenant.path("memberships/" + id)));

        assertThat(late.problem()).isEqualTo("precondition-failed");
        assertThat(server.fixtures().value("select ended_at from loodlijn.membership where id = ?", id)).isEqualTo("null");
    }

    @Test
    void a_membership_that_ended_has_no_last_day_to_change() {
        UUID id = idOf(tenant.as(Role.ASSESSOR));
        administrator.delete(tenant.path("memberships/" + id));

        Answer changed = administrator.with("If-Match", "\"2\"").patch(tenant.path("memberships/" + id), "{}");
        Answer endedAgain = administrator.with("If-Match", "\"2\"").delete(tenant.path("memberships/" + id));

        assertThat(changed.problem()).isEqualTo("precondition-failed");
        assertThat(endedAgain.status()).isEqualTo(204);
    }

    @Test
    void one_of_two_administrators_may_go() {
        Caller other = tenant.as(Role.REGION_ADMIN);

        assertThat(administrator.delete(tenant.path("memberships/" + idOf(other))).status()).isEqualTo(204);
    }

    @Test
    void a_membership_of_another_tenant_does_not_exist_here() {
        UUID elsewhere = server.fixtures().membership(server.personOf(server.as(Role.ASSESSOR)), Fixtures.OTHER_REGION, Role.ASSESSOR);

        assertThat(administrator.delete(tenant.path("memberships/" + elsewhere)).problem()).isEqualTo("not-found");
    }

    @Test
    void who_may_look_may_not_end() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);

        assertThat(manager.delete(tenant.path("memberships/" + idOf(administrator))).problem()).isEqualTo("permission-missing");
    }

    @Test
    void parties_are_found_by_name_with_the_roles_they_take() {
        Answer found = server.as(Role.REGION_ADMIN).get("/api/v1/tenants/noord-kennemerland/parties?q=zeewind");

        assertThat(found.textAt("items/0/name")).isEqualTo("Praktijk Zeewind");
        assertThat(found.at("items/0/roles").size()).isEqualTo(4);
    }

    /** Commits a change of the membership after the call has read the row and waits to write it. */
    private Answer whileAnotherChanges(UUID id, Callable<Answer> call) throws Exception {
        try (Connection other = server.database().connect("loodlijn_owner");
                Statement statement = other.createStatement();
                ExecutorService caller = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            statement.executeUpdate("update loodlijn.membership set version = version + 1 where id = '" + id + "'");
            int process;
            try (ResultSet own = statement.executeQuery("select pg_backend_pid()")) {
                own.next();
                process = own.getInt(1);
            }
            Future<Answer> late = caller.submit(call);
            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(server.fixtures()
                    .value("select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))", process)).isEqualTo("1"));
            other.commit();
            return late.get();
        }
    }

    private UUID idOf(Caller caller) {
        return server.fixtures().id("select id from loodlijn.membership where person_id = ? and tenant_id = ?", server.personOf(caller),
                tenant.id());
    }
}
