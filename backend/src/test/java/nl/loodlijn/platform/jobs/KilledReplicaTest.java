package nl.loodlijn.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.TestClock;
import nl.loodlijn.platform.live.OpenStream;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.platform.trace.Traces;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.ReplicaProcess;
import nl.loodlijn.testing.TestServer;

import reactor.core.publisher.Mono;

/** A replica is killed in the middle of everything; the other one goes on. */
class KilledReplicaTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TestServer SERVER = TestServer.running();
    private static final ReplicaProcess REPLICA = ReplicaProcess.beside(SERVER, Map.of("LOODLIJN_LINGERING_JOB", "true"));

    private final NewTenant tenant = SERVER.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);

    @AfterAll
    static void stop() {
        REPLICA.close();
    }

    @Test
    void what_a_killed_replica_was_doing_goes_on_elsewhere_once_and_whole() throws SQLException {
        Caller there = administrator.at(REPLICA.base()).with("Idempotency-Key", UUID.randomUUID().toString());
        UUID run = enqueue();
        Eventually.holds(SOON, () -> assertThat(state(run)).isEqualTo("RUNNING 1"));
        String lastReceived;
        CompletableFuture<String> cutOff;
        try (OpenStream stream = OpenStream.open(REPLICA.base(), administrator, tenant.path("events"), "")) {
            stream.lastReceived();
            announce("before");
            stream.hears("before");
            lastReceived = stream.lastReceived();
            try (Connection lock = SERVER.database().connect("loodlijn_owner"); Statement statement = lock.createStatement()) {
                lock.setAutoCommit(false);
                statement.execute("lock table loodlijn.invitation in share mode");
                cutOff = CompletableFuture.supplyAsync(() -> invite(there));
                Eventually.holds(SOON, () -> assertThat(SERVER.fixtures().value(
                        "select count(*)::text from pg_locks where relation = 'loodlijn.invitation'::regclass and not granted"))
                        .isEqualTo("1"));

                REPLICA.kill();
                announce("meanwhile");
                lock.rollback();
            }
            stream.ends();
        }

        try (OpenStream again = OpenStream.open(SERVER.base(), administrator, tenant.path("events"), lastReceived)) {
            again.hears("meanwhile");
            assertThat(again.told()).doesNotContain("before");
        }
        assertThat(cutOff.join()).isEqualTo("no answer");
        Caller here = there.at(SERVER.base());
        Eventually.holds(SOON, () -> assertThat(invite(here)).isEqualTo("201"));
        assertThat(invite(here)).as("the same answer, and not invited already").isEqualTo("201");
        assertThat(SERVER.fixtures().value("select count(*)::text from loodlijn.invitation where tenant_id = ?::uuid", tenant.id()))
                .isEqualTo("1");
        isTakenOver(run);
    }

    // Its lease ends by the clock of the database; that minute is not waited for.
    private void isTakenOver(UUID run) {
        NotedJob same = new NotedJob(LingeringJob.NAME, Schedule.onDemand(), again -> Mono.empty(),
                new java.util.concurrent.CopyOnWriteArrayList<>());
        JobWorker worker = new JobWorker(SERVER.bean(UnitOfWork.class), SERVER.bean(RunRepository.class), List.of(same),
                SERVER.bean(JobMetrics.class), SERVER.bean(Traces.class), new TestClock());
        worker.workThrough().block(SOON);
        assertThat(same.begun()).as("held while its lease lasts").isEmpty();

        SERVER.fixtures().execute("update loodlijn.job_run set leased_until = now() - interval '1 second' where id = ?::uuid", run);
        worker.workThrough().block(SOON);

        assertThat(same.begun()).extracting(JobRun::id).containsExactly(run);
        assertThat(state(run)).isEqualTo("DONE 2");
    }

    private static UUID enqueue() {
        return java.util.Objects.requireNonNull(SERVER.bean(UnitOfWork.class).write(new Actor.Job(UUID.randomUUID()),
                () -> SERVER.bean(Jobs.class).enqueue(LingeringJob.NAME, Map.of(), java.time.Instant.now().minusSeconds(60))).block());
    }

    private static String state(UUID run) {
        return SERVER.fixtures().value("select state || ' ' || attempts from loodlijn.job_run where id = ?::uuid", run);
    }

    private String invite(Caller caller) {
        try {
            Answer answer = caller.post(tenant.path("invitations"),
                    "{\"email\":\"toetser@voorbeeld.nl\",\"name\":\"Toetser\",\"role\":\"ASSESSOR\",\"partyKind\":\"TENANT\",\"partyId\":\""
                            + tenant.id() + "\"}");
            return Integer.toString(answer.status());
        } catch (UncheckedIOException cut) {
            return "no answer";
        }
    }

    private void announce(String subject) {
        SERVER.fixtures().execute("select loodlijn.announce(?::uuid, 'test', ?)", tenant.id(), subject);
    }
}
