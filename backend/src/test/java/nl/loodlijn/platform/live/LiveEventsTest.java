package nl.loodlijn.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** What changes while people look reaches them, once, wherever it was written, and nobody else. */
class LiveEventsTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();

    @Test
    void a_change_of_access_reaches_who_may_read_about_access() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        try (OpenStream stream = open(admin)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.contentType()).startsWith("text/event-stream");
            stream.lastReceived();
            tenant.as(Role.ASSESSOR);

            stream.hears("\"topic\":\"membership\"");
        }
    }

    @Test
    void who_comes_back_hears_what_was_missed_once_and_nothing_twice() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        String lastReceived;
        try (OpenStream stream = open(admin)) {
            stream.lastReceived();
            announce("first");
            stream.hears("first");
            lastReceived = stream.lastReceived();
        }
        announce("second");
        announce("third");
        try (OpenStream again = open(admin, lastReceived)) {
            again.hears("third");
            announce("fourth");
            again.hears("fourth");

            assertThat(again.told()).contains("second").doesNotContain("first");
            assertThat(again.told().split("third", -1)).hasSize(2);
        }
    }

    @Test
    void a_change_that_is_committed_late_is_neither_lost_nor_told_twice() throws SQLException {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        String lastReceived;
        try (Connection slow = server.database().connect("loodlijn_owner"); Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select loodlijn.announce('" + tenant.id() + "', 'test', 'began-first')");
            try (OpenStream stream = open(admin)) {
                stream.lastReceived();
                announce("began-later");
                stream.hears("began-later");
                lastReceived = stream.lastReceived();
            }
            slow.commit();
        }
        try (OpenStream again = open(admin, lastReceived)) {
            again.hears("began-first");

            assertThat(again.told()).doesNotContain("began-later");
        }
    }

    @Test
    void what_is_written_through_one_replica_reaches_the_streams_of_the_other() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        try (EmbeddedServer second = TestServer.start(server.database(), Map.of());
                OpenStream stream = OpenStream.open(baseOf(second), admin, tenant.path("events"), "")) {
            stream.lastReceived();

            admin.post(tenant.path("invitations"),
                    "{\"email\":\"%s@voorbeeld.nl\",\"name\":\"Wim\",\"role\":\"ASSESSOR\",\"partyKind\":\"TENANT\",\"partyId\":\"%s\"}"
                            .formatted(UUID.randomUUID(), tenant.id()));

            stream.hears("\"topic\":\"invitation\"");
        }
    }

    @Test
    void the_streams_of_a_replica_that_stops_end_and_go_on_at_the_other_without_loss() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        EmbeddedServer second = TestServer.start(server.database(), Map.of());
        OpenStream stream = OpenStream.open(baseOf(second), admin, tenant.path("events"), "");
        stream.lastReceived();
        announce("before");
        stream.hears("before");

        Thread stopping = Thread.ofVirtual().start(second::close);
        stream.ends();
        announce("meanwhile");

        try (OpenStream there = open(admin, stream.lastReceived())) {
            there.hears("meanwhile");
            assertThat(there.told()).doesNotContain("before");
        }
        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(stopping.isAlive()).isFalse());
    }

    @Test
    void a_membership_that_is_ended_ends_the_stream_and_what_follows_is_not_told() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        UUID person = server.personOf(admin);
        try (OpenStream stream = open(admin)) {
            String lastReceived = stream.lastReceived();
            server.fixtures().execute("update loodlijn.membership set ended_at = now() where person_id = ?::uuid", person.toString());
            stream.ends();
            announce("secret");

            assertThat(stream.told()).doesNotContain("secret");
            try (OpenStream again = open(admin, lastReceived)) {
                assertThat(again.status()).isEqualTo(404);
            }
        }
    }

    @Test
    void signing_out_ends_the_stream() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        try (OpenStream stream = open(admin)) {
            stream.lastReceived();
            admin.post("/oauth/logout");

            stream.ends();
        }
    }

    @Test
    void another_tenant_party_person_or_role_hears_nothing() {
        NewTenant other = server.newTenant();
        Caller admin = tenant.as(Role.REGION_ADMIN);
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        try (OpenStream mine = open(admin);
                OpenStream theirs = open(head);
                OpenStream elsewhere = OpenStream.open(server.base(), other.as(Role.REGION_ADMIN), other.path("events"), "")) {
            mine.lastReceived();
            theirs.lastReceived();
            elsewhere.lastReceived();
            server.fixtures().execute("select loodlijn.announce(?::uuid, 'test', 'for-the-region', null, ?::uuid)", tenant.id(),
                    tenant.id());
            server.fixtures().execute("select loodlijn.announce(?::uuid, 'test', 'for-importers', 'shortlist:import')", tenant.id());
            server.fixtures().execute("select loodlijn.announce(?::uuid, 'test', 'for-one', null, null, ?::uuid)", tenant.id(),
                    server.personOf(head));
            announce("for-all");

            mine.hears("for-all");
            theirs.hears("for-all");
            assertThat(mine.told()).contains("for-the-region", "for-importers").doesNotContain("for-one");
            assertThat(theirs.told()).contains("for-one").doesNotContain("for-the-region", "for-importers");
            assertThat(elsewhere.told()).isEmpty();
        }
    }

    @Test
    void an_id_tells_nothing_and_is_of_use_to_its_reader_only() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        Caller colleague = tenant.as(Role.REGION_ADMIN);
        try (OpenStream stream = open(admin); OpenStream same = open(admin)) {
            String id = stream.lastReceived();
            assertThat(id).matches("[A-Za-z0-9_-]+").isNotEqualTo(same.lastReceived());
            assertThat(id.length()).isEqualTo(same.lastReceived().length());
            for (OpenStream stranger : List.of(open(colleague, id), open(admin, "made-up"))) {
                stranger.lastReceived();
                assertThat(stranger.events().getFirst().name()).isEqualTo("reset");
                stranger.close();
            }
        }
    }

    @Test
    void who_was_away_for_too_long_is_told_to_ask_everything_again() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        ReadNews news = server.bean(ReadNews.class);
        Viewer viewer = viewerOf(admin);
        try (OpenStream stream = open(admin, news.idOf(viewer, new Position("1:1:", 1_000)))) {
            stream.lastReceived();

            assertThat(stream.events().getFirst().name()).isEqualTo("reset");
        }
    }

    @Test
    void a_database_that_was_put_back_to_an_earlier_state_leads_to_a_reset() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        Position ahead = new Position("999999999999:999999999999:", Long.MAX_VALUE / 2);
        try (OpenStream stream = open(admin, server.bean(ReadNews.class).idOf(viewerOf(admin), ahead))) {
            stream.lastReceived();

            assertThat(stream.events().getFirst().name()).isEqualTo("reset");
        }
    }

    @Test
    void a_hundred_tabs_of_one_person_are_refused_kindly_and_stand_in_nobodys_way() throws SQLException {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        List<OpenStream> tabs = new ArrayList<>();
        for (int tab = 0; tab < 100; tab++) {
            tabs.add(open(admin));
        }
        try (OpenStream colleague = open(tenant.as(Role.CONTRACT_MANAGER))) {
            assertThat(tabs.stream().map(OpenStream::status).filter(status -> status == 200)).hasSize(LiveStreams.MOST_OF_SESSION);
            assertThat(tabs.stream().map(OpenStream::status).filter(status -> status == 429)).hasSize(100 - LiveStreams.MOST_OF_SESSION);
            assertThat(admin.get(tenant.path("events")).problem()).isEqualTo("too-many-streams");
            assertThat(admin.get(tenant.path("memberships")).status()).isEqualTo(200);
            colleague.lastReceived();
            announce("still-here");
            colleague.hears("still-here");
            tabs.getFirst().hears("still-here");
            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(connectionsAtWork()).isEqualTo("0"));
        } finally {
            tabs.forEach(OpenStream::close);
        }
        Eventually.holds(Duration.ofSeconds(40), () -> {
            try (OpenStream again = open(admin)) {
                assertThat(again.status()).isEqualTo(200);
            }
        });
    }

    @Test
    void what_was_announced_while_nobody_listened_is_told_as_soon_as_somebody_does() throws SQLException {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        try (OpenStream stream = open(admin)) {
            stream.lastReceived();
            server.fixtures().execute("alter table loodlijn.live_event disable trigger live_event_written");
            try {
                announce("unheard");
            } finally {
                server.fixtures().execute("alter table loodlijn.live_event enable trigger live_event_written");
            }
            endListening();

            stream.hears("unheard");
            assertThat(stream.isOpen()).isTrue();
        }
    }

    @Test
    void what_happened_more_than_an_hour_ago_is_erased() {
        announce("old");
        server.fixtures().execute("update loodlijn.live_event set at = at - interval '2 hours' where tenant_id = ?::uuid", tenant.id());
        announce("new");

        server.bean(Forget.class).events().block();

        assertThat(
                server.fixtures().value("select string_agg(subject, ',') from loodlijn.live_event where tenant_id = ?::uuid", tenant.id()))
                .isEqualTo("new");
    }

    private Viewer viewerOf(Caller caller) {
        UUID person = server.personOf(caller);
        return new Viewer(
                new nl.loodlijn.platform.tenancy.Actor.Member(tenant.id(), person, tenant.id(), "REGION_ADMIN", UUID.randomUUID()),
                new nl.loodlijn.platform.security.LastingAccess.Holder(
                        new nl.loodlijn.platform.security.Account(person, "", "", false, List.of()), ""));
    }

    private OpenStream open(Caller caller) {
        return open(caller, "");
    }

    private OpenStream open(Caller caller, String lastReceived) {
        return OpenStream.open(server.base(), caller, tenant.path("events"), lastReceived);
    }

    private void announce(String subject) {
        server.fixtures().execute("select loodlijn.announce(?::uuid, 'test', ?)", tenant.id(), subject);
    }

    private String connectionsAtWork() throws SQLException {
        return superuser(
                "select count(*) from pg_stat_activity where application_name = 'loodlijn' and usename = 'loodlijn_app' and state <> 'idle'");
    }

    private void endListening() throws SQLException {
        superuser("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'loodlijn-listen'");
    }

    private String superuser(String sql) throws SQLException {
        try (Connection superuser = server.database().server().connectAsSuperuser("postgres");
                Statement statement = superuser.createStatement();
                java.sql.ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static URI baseOf(EmbeddedServer replica) {
        return URI.create("http://localhost:" + replica.getPort());
    }
}
