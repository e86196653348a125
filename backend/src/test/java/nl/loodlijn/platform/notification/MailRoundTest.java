package nl.loodlijn.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.TestClock;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.LocalMail;
import nl.loodlijn.services.TestServices;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.MailText;
import nl.loodlijn.testing.MigratedDatabase;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Mail about what waits: one message per person over all tenants, nothing twice, nothing to who has no access. */
class MailRoundTest {
    private static final Set<MailChoice> DAY = EnumSet.of(MailChoice.AT_ONCE, MailChoice.DAILY);
    private static final Set<MailChoice> MONDAY = EnumSet.of(MailChoice.AT_ONCE, MailChoice.DAILY, MailChoice.WEEKLY);

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final String email = "lezer-" + UUID.randomUUID() + "@voorbeeld.nl";
    private final Caller reader = server.newPerson(email);
    private final UUID person = server.personOf(reader);

    @Test
    void two_replicas_send_one_digest_over_all_tenants_and_the_next_day_nothing() {
        NewTenant other = server.newTenant();
        administers(tenant);
        administers(other);
        try (EmbeddedServer second = TestServer.start(server.database(), Map.of())) {
            MailRound there = second.getApplicationContext().getBean(MailRound.class);

            Mono.when(server.bean(MailRound.class).mail(UUID.randomUUID(), DAY).subscribeOn(Schedulers.boundedElastic()),
                    there.mail(UUID.randomUUID(), DAY).subscribeOn(Schedulers.boundedElastic())).block();
        }
        server.bean(MailRound.class).mail(UUID.randomUUID(), MONDAY).block();

        assertThat(posted()).isEqualTo(1);
        MimeMessage message = received();
        assertThat(MailText.of(message)).contains("Toegangscontrole").contains("/app/" + tenant.slug() + "/beheer/toegangscontrole")
                .contains("/app/" + other.slug() + "/beheer/toegangscontrole").contains("/app/voorkeuren");
    }

    @Test
    void it_speaks_the_language_that_was_chosen() throws MessagingException {
        administers(tenant);
        choose("en", "{}");

        mail(DAY);

        assertThat(received().getSubject()).isEqualTo("Loodlijn: 1 message for you");
        assertThat(MailText.of(received())).contains("Access review").doesNotContain("Beste");
    }

    @Test
    void weekly_comes_on_the_first_working_day_and_never_does_not_come() {
        administers(tenant);
        choose("nl", "{\"access-review\":\"NEVER\"}");
        mail(MONDAY);
        assertThat(posted()).isZero();

        choose("nl", "{\"access-review\":\"WEEKLY\"}");
        mail(DAY);
        assertThat(posted()).isZero();
        mail(MONDAY);
        assertThat(posted()).isEqualTo(1);
    }

    @Test
    void what_is_overdue_does_not_wait_for_a_digest_that_was_not_chosen() {
        administers(tenant);
        server.fixtures().execute("""
                insert into loodlijn.access_review (tenant_id, started_at, started_by, closed_at, closed_by)
                values (?, now() - interval '400 days', ?, now() - interval '380 days', ?)""", tenant.id(), person, person);
        mail(Set.of(MailChoice.AT_ONCE));
        assertThat(posted()).as("nothing new was told, so nobody looks").isZero();
        mail(DAY);
        assertThat(posted()).isEqualTo(1);
        assertThat(MailText.of(received())).contains("had op ");
    }

    @Test
    void a_notification_of_an_urgent_kind_is_mailed_at_once_and_not_again_in_the_digest() {
        UUID membership = server.fixtures().membership(person, tenant.slug(), Role.HEAD_CONTRACTOR);
        assertThat(membership).isNotNull();
        server.fixtures().execute("""
                insert into loodlijn.notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
                values (?, ?, 'own-access-ends', 'x', array['Duinrand <b>', '2026-12-24'], '', now())""", tenant.id(), person);

        mail(Set.of(MailChoice.AT_ONCE));
        mail(DAY);

        assertThat(posted()).isEqualTo(1);
        assertThat(MailText.of(received())).contains("namens Duinrand <b> loopt tot en met 24 december 2026");
    }

    @Test
    void who_has_no_access_any_more_gets_nothing_and_who_has_read_it_neither() {
        administers(tenant);
        server.fixtures().execute("update loodlijn.membership set ended_at = now() where person_id = ?", person);
        mail(MONDAY);
        assertThat(posted()).isZero();
        Caller head = server.newPerson("gelezen-" + email);
        server.fixtures().membership(server.personOf(head), tenant.slug(), Role.HEAD_CONTRACTOR);
        server.fixtures().execute("""
                insert into loodlijn.notification (tenant_id, person_id, kind, subject, arguments, link, created_at, read_at)
                values (?, ?, 'own-access-ends', 'x', array['Duinrand', '2026-12-24'], '', now(), now())""", tenant.id(),
                server.personOf(head));
        mail(MONDAY);
        assertThat(server.fixtures().value("select count(*) from loodlijn.mail_outbox where recipient = ?", "gelezen-" + email))
                .isEqualTo("0");
    }

    @Test
    void mail_is_turned_off_with_one_click_without_signing_in_and_to_look_changes_nothing() throws MessagingException {
        administers(tenant);
        mail(DAY);
        MimeMessage message = received();
        String header = message.getHeader("List-Unsubscribe", null);
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header).startsWith("<" + server.base()).endsWith(">");
        String path = header.substring(1 + server.base().toString().length(), header.length() - 1);
        assertThat(MailText.of(message)).contains(path);

        Answer looked = server.anonymous().get(path);
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.text()).contains("Mail uitzetten", "De jaarlijkse toegangscontrole").doesNotContain(email);
        assertThat(looked.headers("Set-Cookie")).isEmpty();
        assertThat(reader.get("/api/v1/me/notification-preferences").text()).doesNotContain("\"chosen\":\"NEVER\"");

        Answer clicked = oneClick(path);
        assertThat(clicked.status()).as(clicked.text()).isEqualTo(200);
        assertThat(clicked.text()).contains("Weer aanzetten kan bij uw voorkeuren");
        assertThat(oneClick(path).status()).as("again").isEqualTo(200);
        assertThat(reader.get("/api/v1/me/notification-preferences").text()).contains("\"chosen\":\"NEVER\"");
        server.fixtures().execute("delete from loodlijn.mailed_item where person_id = ?", person);
        mail(MONDAY);
        assertThat(posted()).isEqualTo(1);
    }

    @Test
    void a_link_that_is_not_known_turns_nothing_off_and_the_secret_is_not_kept() {
        administers(tenant);
        mail(DAY);
        assertThat(oneClick("/afmelden/" + "a".repeat(43)).status()).isEqualTo(404);
        assertThat(server.anonymous().get("/afmelden/" + "a".repeat(43)).text()).contains("werkt niet meer",
                "name=\"referrer\" content=\"same-origin\"");
        received();
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(server.fixtures()
                .value("select count(*) from loodlijn.mail_outbox where recipient = ? and unsubscribe_url is not null", email))
                .isEqualTo("0"));
    }

    private Answer oneClick(String path) {
        return server.anonymous().body("POST", path, "application/x-www-form-urlencoded",
                "List-Unsubscribe=One-Click".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothing_is_mailed_when_nothing_waits() {
        server.fixtures().membership(person, tenant.slug(), Role.CARE_PROFESSIONAL);
        mail(MONDAY);
        assertThat(posted()).isZero();
    }

    @Test
    void a_mail_server_that_is_down_loses_no_digest_and_doubles_none() throws SQLException {
        int port = FreePort.any();
        Database database = MigratedDatabase.fresh();
        try (EmbeddedServer other = TestServer.start(database, Map.of("LOODLIJN_SMTP_PORT", Integer.toString(port)));
                Connection owner = database.connect("loodlijn_owner");
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into loodlijn.tenant (slug, name, kind) values ('regio', 'Regio', 'REGION');
                    insert into loodlijn.person (issuer, subject, name, email, email_verified) values ('i', 's', 'Wim', 'wim@voorbeeld.nl', true);
                    insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                    select t.id, p.id, 'TENANT', t.id, 'REGION_ADMIN', current_date - 1 from loodlijn.tenant t, loodlijn.person p""");
            MailRound round = other.getApplicationContext().getBean(MailRound.class);
            round.mail(UUID.randomUUID(), DAY).block();
            round.mail(UUID.randomUUID(), DAY).block();
            Eventually.holds(Duration.ofSeconds(20),
                    () -> assertThat(value(statement, "select min(attempts) from loodlijn.mail_outbox")).isEqualTo("1"));

            try (LocalMail back = LocalMail.start(port)) {
                // The attempt may still be failing: what it puts off is counted from the clock of that moment.
                Eventually.holds(Duration.ofSeconds(30), () -> {
                    other.getApplicationContext().getBean(TestClock.class).advance(Duration.ofMinutes(2));
                    statement.execute("notify loodlijn_mail");
                    assertThat(back.messages()).hasSize(1);
                });
            }
            assertThat(value(statement, "select count(*) from loodlijn.mail_outbox")).isEqualTo("1");
        }
    }

    private static String value(Statement statement, String sql) {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getObject(1));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Test
    void digests_go_on_working_days_and_the_weekly_one_on_the_first_of_the_week() {
        assertThat(MailDigests.due(LocalDate.of(2026, 11, 22))).as("a Sunday").isEmpty();
        assertThat(MailDigests.due(LocalDate.of(2026, 11, 23))).isEqualTo(MONDAY);
        assertThat(MailDigests.due(LocalDate.of(2026, 11, 24))).isEqualTo(DAY);
        assertThat(MailDigests.due(LocalDate.of(2027, 3, 29))).as("Easter Monday").isEmpty();
        assertThat(MailDigests.due(LocalDate.of(2027, 3, 30))).isEqualTo(MONDAY);
    }

    private void administers(NewTenant where) {
        server.fixtures().membership(person, where.slug(), Role.REGION_ADMIN);
    }

    private void choose(String language, String mail) {
        server.fixtures().execute("""
                insert into loodlijn.notification_preference (person_id, language, mail, updated_at) values (?, ?, ?::jsonb, now())
                on conflict (person_id) do update set language = excluded.language, mail = excluded.mail""", person, language, mail);
    }

    private void mail(Set<MailChoice> due) {
        server.bean(MailRound.class).mail(UUID.randomUUID(), due).block(Duration.ofMinutes(2));
    }

    private int posted() {
        return Integer.parseInt(server.fixtures().value("select count(*) from loodlijn.mail_outbox where recipient = ?", email));
    }

    private MimeMessage received() {
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(mine()).hasSize(1));
        return mine().getFirst();
    }

    private List<MimeMessage> mine() {
        return TestServices.mail().messages().stream().filter(message -> {
            try {
                return message.getAllRecipients()[0].toString().equals(email);
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }).toList();
    }
}
