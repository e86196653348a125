package nl.loodlijn.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

import reactor.core.publisher.Mono;

/** What someone is told is theirs alone, and is told when the change it follows from is committed. */
class NotificationTest {
    private static final NotificationKind KIND = new NotificationKind("import-ready",
            Concern.of(KindGroup.of("shortlist", "-", "-"), Permission.SHORTLIST_IMPORT), Message.of("-", "-"), Message.of("-", "-"),
            MailChoice.NEVER);

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();

    @Test
    void one_is_told_once_and_reads_it_in_ones_own_language() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        tell(manager, "a", "lijst $1 {0}.csv");
        tell(manager, "a", "again.csv");

        Answer dutch = manager.get(tenant.path("notifications"));
        assertThat(dutch.at("items").size()).isEqualTo(1);
        assertThat(dutch.at("unread").getIntValue()).isEqualTo(1);
        assertThat(dutch.textAt("items/0/text")).isEqualTo("lijst $1 {0}.csv is ingelezen.");
        assertThat(dutch.textAt("items/0/link")).isEqualTo("/" + tenant.slug() + "/beheer/import");
        assertThat(manager.with("Accept-Language", "en").get(tenant.path("notifications")).textAt("items/0/text"))
                .endsWith(" was imported.");
    }

    @Test
    void a_colleague_another_party_and_another_tenant_see_nothing_of_it_and_cannot_mark_it() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        tell(manager, "a", "mine.csv");
        String id = manager.get(tenant.path("notifications")).textAt("items/0/id");

        for (Caller other : List.of(tenant.as(Role.CONTRACT_MANAGER), tenant.as(Role.HEAD_CONTRACTOR), tenant.as(Role.REGION_ADMIN))) {
            assertThat(other.get(tenant.path("notifications")).at("items").size()).isZero();
            assertThat(other.post(tenant.path("notifications/read"), "{\"ids\":[\"" + id + "\"]}").status()).isEqualTo(200);
        }
        NewTenant elsewhere = server.newTenant();
        server.fixtures().membership(server.personOf(manager), elsewhere.slug(), Role.REGION_ADMIN);
        assertThat(manager.get(tenant.path("notifications")).at("unread").getIntValue()).isEqualTo(1);
        assertThat(server.as(Role.ASSESSOR).get(tenant.path("notifications")).status()).isEqualTo(404);
    }

    @Test
    void the_database_gives_a_person_no_notification_of_another() throws SQLException {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        Caller admin = tenant.as(Role.REGION_ADMIN);
        tell(manager, "a", "mine.csv");
        try (Connection connection = server.database().connect("loodlijn_app"); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select loodlijn.enter('" + tenant.id() + "','" + server.personOf(admin) + "','" + tenant.id()
                    + "','REGION_ADMIN','x')");
            try (var rows = statement.executeQuery("select count(*) from loodlijn.notification")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
            assertThat(statement.executeUpdate("update loodlijn.notification set read_at = now()")).isZero();
            assertThatThrownBy(() -> statement.execute("delete from loodlijn.notification")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void what_was_rolled_back_is_not_told() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        Actor.Member member = member(manager);

        server.bean(UnitOfWork.class)
                .write(member, () -> server.bean(Notifications.class).tell(KIND, member.person(), "a", List.of("x"), "")
                        .then(Mono.error(new IllegalStateException("no"))))
                .onErrorComplete().block();

        assertThat(manager.get(tenant.path("notifications")).at("unread").getIntValue()).isZero();
    }

    @Test
    void all_are_read_at_once_or_one_by_one_and_older_ones_come_by_page() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        for (int i = 0; i < 35; i++) {
            tell(manager, "s" + i, "f" + i + ".csv");
        }
        Answer first = manager.get(tenant.path("notifications"));
        assertThat(first.at("items").size()).isEqualTo(30);
        assertThat(first.textAt("items/0/text")).startsWith("f34.csv");
        String next = first.header("Link").orElseThrow().replaceFirst("<(.*)>; rel=\"next\"", "$1");
        Answer second = manager.get(next);
        assertThat(second.at("items").size()).isEqualTo(5);
        assertThat(second.header("Link")).isEmpty();

        assertThat(manager.post(tenant.path("notifications/read"), "{\"ids\":[\"" + first.textAt("items/0/id") + "\"]}").at("unread")
                .getIntValue())
                .isEqualTo(34);
        assertThat(manager.get(tenant.path("notifications?unread=true")).textAt("items/0/text")).startsWith("f33.csv");
        assertThat(manager.post(tenant.path("notifications/read"), "{\"all\":true}").at("unread").getIntValue()).isZero();
        assertThat(manager.post(tenant.path("notifications/read"), "{}").status()).isEqualTo(400);
    }

    @Test
    void who_invited_is_told_that_the_invitation_was_taken_up_or_did_not_arrive() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        UUID mail = UUID.randomUUID();
        UUID invitation = server.fixtures().id("""
                insert into loodlijn.invitation (tenant_id, email, name, party_kind, party_id, role, invited_at, invited_by, expires_at, mail_id)
                values (?, 'n@voorbeeld.nl', 'Nadia', 'TENANT', ?, 'ASSESSOR', now(), ?, now() + interval '9 days', ?) returning id""",
                tenant.id(),
                tenant.id(), server.personOf(admin), mail);
        server.fixtures().execute("""
                insert into loodlijn.mail_outbox (id, recipient, subject, body_text, body_html, posted_at, next_attempt_at)
                values (?, 'n@voorbeeld.nl', 'x', 'x', 'x', now(), now() + interval '1 day')""", mail);
        server.fixtures()
                .execute("update loodlijn.mail_outbox set next_attempt_at = null, given_up_at = now(), bounced = true where id = ?", mail);

        assertThat(admin.get(tenant.path("notifications")).textAt("items/0/text")).contains("aan Nadia kwam niet aan");

        server.fixtures().execute("update loodlijn.invitation set accepted_at = now(), accepted_by = ? where id = ?",
                server.personOf(tenant.as(Role.ASSESSOR)), invitation);
        assertThat(admin.get(tenant.path("notifications")).textAt("items/0/text")).isEqualTo("Nadia heeft uw uitnodiging aangenomen.");
    }

    @Test
    void access_that_ends_is_told_a_fortnight_before_and_on_the_last_day_once_each() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Caller admin = tenant.as(Role.REGION_ADMIN);
        server.fixtures().execute(
                "update loodlijn.membership set valid_until = loodlijn.today() + 14 where tenant_id = ? and role = 'HEAD_CONTRACTOR'",
                tenant.id());
        LocalDate today = Netherlands.today(server.clock());

        tellOfAccess(today.minusDays(1));
        assertThat(head.get(tenant.path("notifications")).at("items").size()).isZero();
        tellOfAccess(today);
        tellOfAccess(today);
        tellOfAccess(today.plusDays(3));
        assertThat(head.get(tenant.path("notifications")).at("items").size()).isEqualTo(1);
        assertThat(head.get(tenant.path("notifications")).textAt("items/0/text")).contains("Duinrand").contains(" 20");
        tellOfAccess(today.plusDays(14));
        assertThat(head.get(tenant.path("notifications")).at("items").size()).isEqualTo(2);
        assertThat(admin.get(tenant.path("notifications")).textAt("items/0/text")).contains("toegangscontrole");
        assertThat(admin.get(tenant.path("notifications")).at("items").size()).isEqualTo(1);
    }

    @Test
    void preferences_are_ones_own_and_the_second_tab_is_told() {
        Caller person = tenant.as(Role.REGION_ADMIN);
        Answer before = person.get("/api/v1/me/notification-preferences");
        assertThat(before.text()).contains("\"access-review\"").contains("\"import-open\"");
        String tag = before.header("ETag").orElseThrow();
        String chosen = "{\"language\":\"en\",\"mail\":{\"access-review\":\"WEEKLY\"}}";

        assertThat(person.put("/api/v1/me/notification-preferences", chosen).status()).isEqualTo(428);
        assertThat(person.with("If-Match", tag).put("/api/v1/me/notification-preferences", chosen).status()).isEqualTo(200);
        assertThat(person.with("If-Match", tag).put("/api/v1/me/notification-preferences", chosen).problem())
                .isEqualTo("precondition-failed");
        Answer after = person.get("/api/v1/me/notification-preferences");
        assertThat(after.textAt("language")).isEqualTo("en");
        assertThat(after.text()).contains("\"chosen\":\"WEEKLY\"");
        String again = after.header("ETag").orElseThrow();
        assertThat(person.with("If-Match", again)
                .put("/api/v1/me/notification-preferences", "{\"language\":\"nl\",\"mail\":{\"x\":\"NEVER\"}}")
                .text()).contains("/mail/x");
        assertThat(tenant.as(Role.REGION_ADMIN).get("/api/v1/me/notification-preferences").text()).doesNotContain("\"chosen\"");
    }

    @Test
    void one_chooses_about_what_can_come_to_one_in_some_role_and_nothing_else() {
        String subcontractor = tenant.as(Role.SUBCONTRACTOR).get("/api/v1/me/notification-preferences").text();
        String admin = tenant.as(Role.REGION_ADMIN).get("/api/v1/me/notification-preferences").text();
        String partner = tenant.as(Role.DIALOGUE_PARTNER).get("/api/v1/me/notification-preferences").text();

        assertThat(subcontractor).contains("\"application-decided\"", "\"figures-stale\"", "\"contact-request\"")
                .doesNotContain("\"application-submitted\"", "\"access-review\"", "\"import-ready\"", "\"provider-stopped\"");
        assertThat(admin).contains("\"access-review\"", "\"import-ready\"").doesNotContain("\"application-decided\"", "\"figures-stale\"",
                "\"contact-request\"");
        assertThat(partner).contains("\"own-access-ends\"").doesNotContain("\"import-ready\"", "\"contact-request\"", "\"own-file-clean\"");
    }

    @Test
    void a_choice_for_a_group_stands_beside_those_for_its_kinds() {
        Caller person = tenant.as(Role.REGION_ADMIN);
        String tag = person.get("/api/v1/me/notification-preferences").header("ETag").orElseThrow();

        Answer saved = person.with("If-Match", tag).put("/api/v1/me/notification-preferences",
                "{\"language\":\"nl\",\"groups\":{\"access\":\"NEVER\"},\"mail\":{\"access-review\":\"WEEKLY\"}}");

        assertThat(saved.text()).contains("\"code\":\"access\",\"label\":\"Toegang\",\"chosen\":\"NEVER\"");
        assertThat(person.get("/api/v1/me/notification-preferences").text()).contains("\"usual\":\"DAILY\",\"chosen\":\"WEEKLY\"");
        assertThat(person.with("If-Match", saved.header("ETag").orElseThrow())
                .put("/api/v1/me/notification-preferences", "{\"language\":\"nl\",\"groups\":{\"x\":\"NEVER\"},\"mail\":{}}").text())
                .contains("/groups/x");
    }

    private void tell(Caller caller, String subject, String file) {
        Actor.Member member = member(caller);
        server.bean(UnitOfWork.class)
                .write(member, () -> server.bean(Notifications.class).tell(KIND, member.person(), subject, List.of(file), "beheer/import"))
                .block();
    }

    private Actor.Member member(Caller caller) {
        return new Actor.Member(tenant.id(), server.personOf(caller), tenant.id(), Role.CONTRACT_MANAGER.name(), UUID.randomUUID());
    }

    private void tellOfAccess(LocalDate day) {
        server.beans(Job.class).stream().filter(job -> job.name().equals("tell-of-access")).findFirst().orElseThrow()
                .run(new JobRun(UUID.randomUUID(), "tell-of-access", Optional.empty(), Map.of(),
                        day.atTime(6, 0).atZone(Netherlands.ZONE).toInstant(), 1))
                .block();
    }
}
