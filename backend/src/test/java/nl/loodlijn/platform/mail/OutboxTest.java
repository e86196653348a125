package nl.loodlijn.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.TestClock;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.LocalMail;
import nl.loodlijn.services.TestServices;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.MigratedDatabase;
import nl.loodlijn.testing.TestServer;

import reactor.core.publisher.Mono;

class OutboxTest {
    private final TestServer server = TestServer.running();
    private final String recipient = "ontvanger-" + UUID.randomUUID() + "@voorbeeld.nl";

    @Test
    void mail_is_sent_once_under_the_number_of_its_row() throws MessagingException {
        post();

        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(received()).hasSize(1));
        assertThat(received().getFirst().getMessageID()).isEqualTo("<"
                + server.fixtures().value("select id from loodlijn.mail_outbox where recipient = ?", recipient) + "@localhost>");
        assertThat(received().getFirst().getSubject()).isEqualTo("Onderwerp met é");
    }

    @Test
    void mail_whose_reason_was_rolled_back_is_not_sent() {
        UnitOfWork unitOfWork = server.bean(UnitOfWork.class);
        Outbox outbox = server.bean(Outbox.class);

        unitOfWork.write(new Actor.Platform(UUID.randomUUID()), () -> outbox.post(mail()).then(Mono.error(new IllegalStateException("no"))))
                .onErrorComplete().block();

        assertThat(server.fixtures().value("select count(*) from loodlijn.mail_outbox where recipient = ?", recipient)).isEqualTo("0");
    }

    @Test
    void a_mail_server_that_is_away_is_tried_again_later() {
        int port = FreePort.any();
        Database database = MigratedDatabase.fresh();
        try (EmbeddedServer other = TestServer.start(database, Map.of("LOODLIJN_SMTP_PORT", Integer.toString(port)))) {
            UnitOfWork unitOfWork = other.getApplicationContext().getBean(UnitOfWork.class);
            Outbox outbox = other.getApplicationContext().getBean(Outbox.class);
            TestClock clock = other.getApplicationContext().getBean(TestClock.class);
            unitOfWork.write(new Actor.Platform(UUID.randomUUID()), () -> outbox.post(mail())).block();
            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(attempts(database)).isEqualTo(1));

            try (LocalMail back = LocalMail.start(port)) {
                // The attempt may still be failing: what it puts off is counted from the clock of that moment.
                Eventually.holds(Duration.ofSeconds(10), () -> {
                    clock.advance(Duration.ofMinutes(1));
                    other.getApplicationContext().getBean(Postman.class).round();
                    assertThat(back.messages()).hasSize(1);
                });
            }
        }
    }

    @Test
    void a_message_that_fails_whatever_is_done_does_not_hold_up_the_next() {
        Database database = MigratedDatabase.fresh();
        String bad = RefusingComposer.RECIPIENT;
        try (EmbeddedServer other = TestServer.start(database, Map.of("TEST_REFUSING_COMPOSER", "true"))) {
            UnitOfWork unitOfWork = other.getApplicationContext().getBean(UnitOfWork.class);
            Outbox outbox = other.getApplicationContext().getBean(Outbox.class);
            unitOfWork.write(new Actor.Platform(UUID.randomUUID()),
                    () -> outbox.post(new Mail(bad, "Onderwerp", "Tekst", "<p>Tekst</p>"))).block();
            unitOfWork.write(new Actor.Platform(UUID.randomUUID()), () -> outbox.post(mail())).block();

            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(received()).hasSize(1));
            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(column(database,
                    "select last_error from loodlijn.mail_outbox where recipient = '" + bad + "'")).contains("a bug, not a refusal"));
        }
    }

    @Test
    void an_attempt_counts_before_the_mail_server_is_asked_and_holds_no_transaction() {
        Database database = MigratedDatabase.fresh();
        try (EmbeddedServer other = TestServer.start(database, Map.of("TEST_REFUSING_COMPOSER", "true"))) {
            RefusingComposer composer = other.getApplicationContext().getBean(RefusingComposer.class);
            composer.meanwhile = () -> column(database, "select attempts from loodlijn.mail_outbox for update nowait");
            UnitOfWork unitOfWork = other.getApplicationContext().getBean(UnitOfWork.class);
            Outbox outbox = other.getApplicationContext().getBean(Outbox.class);

            unitOfWork.write(new Actor.Platform(UUID.randomUUID()), () -> outbox.post(mail())).block();

            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(received()).hasSize(1));
            assertThat(composer.seen).isEqualTo("1");
        }
    }

    @Test
    void a_message_on_which_replicas_keep_dying_is_given_up() {
        server.fixtures().execute("""
                insert into loodlijn.mail_outbox (id, recipient, subject, body_text, body_html, posted_at, next_attempt_at, attempts)
                values (gen_random_uuid(), ?, 'Onderwerp', 'Tekst', 'Tekst', now(), now() - interval '1 day', 12)""", recipient);

        server.bean(Postman.class).round();

        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(server.fixtures()
                .value("select next_attempt_at is null and given_up_at is not null and not bounced from loodlijn.mail_outbox where recipient = ?",
                        recipient))
                .isEqualTo("true"));
        assertThat(received()).isEmpty();
    }

    @Test
    void what_the_server_refuses_for_good_has_bounced_and_what_it_refuses_for_now_is_tried_again() {
        Database database = MigratedDatabase.fresh();
        try (PickyMailServer picky = PickyMailServer.start();
                EmbeddedServer other = TestServer.start(database, Map.of("LOODLIJN_SMTP_PORT", Integer.toString(picky.port())))) {
            UnitOfWork unitOfWork = other.getApplicationContext().getBean(UnitOfWork.class);
            Outbox outbox = other.getApplicationContext().getBean(Outbox.class);
            for (String to : List.of("weg@voorbeeld.nl", "vol@voorbeeld.nl", "goed@voorbeeld.nl")) {
                unitOfWork.write(new Actor.Platform(UUID.randomUUID()), () -> outbox.post(new Mail(to, "Onderwerp", "Tekst", "Tekst")))
                        .block();
            }

            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(column(database, """
                    select string_agg(case when sent_at is not null then 'sent' when bounced then 'bounced' when next_attempt_at > now() then 'later' end
                           || ' ' || coalesce(last_error, ''), ' | ' order by recipient)
                      from loodlijn.mail_outbox"""))
                    .isEqualTo("sent  | later 452 4.2.2 Mailbox full | bounced 550 5.1.1 No such user here"));
        }
    }

    @Test
    void when_the_mail_server_was_down_for_an_hour_all_mail_arrives_once_afterwards() {
        int port = FreePort.any();
        Database database = MigratedDatabase.fresh();
        try (EmbeddedServer other = TestServer.start(database, Map.of("LOODLIJN_SMTP_PORT", Integer.toString(port)))) {
            UnitOfWork unitOfWork = other.getApplicationContext().getBean(UnitOfWork.class);
            Outbox outbox = other.getApplicationContext().getBean(Outbox.class);
            TestClock clock = other.getApplicationContext().getBean(TestClock.class);
            Postman postman = other.getApplicationContext().getBean(Postman.class);
            for (int quarter = 1; quarter <= 4; quarter++) {
                int posted = 5 * quarter;
                for (int i = 0; i < 5; i++) {
                    unitOfWork.write(new Actor.Platform(UUID.randomUUID()), () -> outbox.post(mail())).block();
                }
                Eventually.holds(Duration.ofSeconds(10), () -> assertThat(column(database,
                        "select count(*) from loodlijn.mail_outbox where attempts > 0 and leased_until is null"))
                        .isEqualTo(Integer.toString(posted)));
                clock.advance(Duration.ofMinutes(15));
                postman.round();
            }

            try (LocalMail back = LocalMail.start(port)) {
                // The last round may still be failing: what it puts off is counted from the clock of that moment.
                Eventually.holds(Duration.ofSeconds(30), () -> {
                    clock.advance(Duration.ofHours(1));
                    postman.round();
                    assertThat(column(database, "select count(*) from loodlijn.mail_outbox where sent_at is not null")).isEqualTo("20");
                });
                clock.advance(Duration.ofHours(6));
                postman.round();
                postman.round();
                assertThat(back.messages().stream().map(OutboxTest::id).distinct().count()).isEqualTo(back.messages().size()).isEqualTo(20);
            }
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String column(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect("loodlijn_job");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private static int attempts(Database database) throws SQLException {
        try (Connection connection = database.connect("loodlijn_job");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sum(attempts) from loodlijn.mail_outbox")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private void post() {
        server.bean(UnitOfWork.class).write(new Actor.Platform(UUID.randomUUID()), () -> server.bean(Outbox.class).post(mail())).block();
    }

    private Mail mail() {
        return new Mail(recipient, "Onderwerp met é", "Tekst", "<p>Tekst</p>");
    }

    private List<MimeMessage> received() {
        return TestServices.mail().messages().stream().filter(message -> {
            try {
                return message.getAllRecipients()[0].toString().equals(recipient);
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }).toList();
    }
}
