package nl.loodlijn.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.testing.Fixtures;
import nl.loodlijn.testing.TestServer;

import reactor.core.publisher.Mono;

/** A run acts as the system in the tenant in which it was asked, and nothing else can. */
class SystemActorTest {
    private final TestServer server = TestServer.running();
    private final UnitOfWork unitOfWork = server.bean(UnitOfWork.class);

    @Test
    void a_run_enters_the_tenant_of_the_work_that_asked_for_it() {
        UUID tenant = server.fixtures().tenant(Fixtures.REGION);
        NotedJob job = NotedJob.doing(Schedule.onDemand(),
                run -> unitOfWork
                        .write(run.actor(),
                                () -> server.bean(Jobs.class).enqueue(run.job(), Map.of(), Clock.systemUTC().instant().plusSeconds(3600)))
                        .then());
        ask(job);

        worker(job).runNext().block();

        assertThat(job.begun()).singleElement().satisfies(run -> {
            assertThat(run.tenant()).contains(tenant);
            assertThat(run.actor()).isEqualTo(new Actor.System(tenant, job.name(), run.id()));
        });
        assertThat(
                server.fixtures().value("select count(*) from loodlijn.job_run where job = ? and state = 'WAITING' and tenant_id = ?::uuid",
                        job.name(), tenant.toString()))
                .as("asked again by the run").isEqualTo("1");
    }

    @Test
    void a_run_cannot_enter_another_tenant_nor_a_run_that_is_over_its_own() {
        UUID other = server.fixtures().tenant(Fixtures.OTHER_REGION);
        NotedJob job = NotedJob.doing(Schedule.onDemand(),
                run -> unitOfWork.read(new Actor.System(other, run.job(), run.id()), () -> Mono.just(true)).then());
        ask(job);

        worker(job).runNext().block();

        assertThat(server.fixtures().value("select last_error from loodlijn.job_run where job = ?", job.name())).contains("no such run");
        JobRun over = job.begun().getFirst();
        assertThatThrownBy(() -> unitOfWork.read(over.actor(), () -> Mono.just(true)).block()).hasMessageContaining("no such run");
    }

    @Test
    void the_roles_of_requests_may_not_claim_to_be_the_system() throws SQLException {
        for (String role : List.of("loodlijn_app", "loodlijn_public")) {
            try (Connection connection = server.database().connect(role); Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("select loodlijn.enter_system(uuidv7(), 'sweep-sessions', uuidv7())"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("select 1 from loodlijn.job_run")).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void the_job_role_sees_rows_of_the_tenant_it_entered_in_tables_opened_to_jobs_and_no_others() throws SQLException {
        server.fixtures().execute("""
                do $$ begin
                    create table if not exists loodlijn.opened_to_jobs (tenant_id uuid not null, id uuid not null default uuidv7(), primary key (tenant_id, id));
                    call loodlijn.wall_off('loodlijn.opened_to_jobs');
                    call loodlijn.open_to_jobs('loodlijn.opened_to_jobs');
                    grant select on loodlijn.opened_to_jobs to loodlijn_job;
                    insert into loodlijn.opened_to_jobs (tenant_id) select id from loodlijn.tenant where slug in ('noord-kennemerland', 'twente');
                end $$""");
        String run = "insert into loodlijn.job_run (job, tenant_id, due_at, next_attempt_at, state, lease, leased_until) select 'sweep-sessions', id, now(), now() + interval '1 day', 'RUNNING', uuidv7(), now() + interval '1 day' from loodlijn.tenant where slug = 'twente' returning id";
        UUID id = server.fixtures().id(run);
        UUID tenant = server.fixtures().tenant(Fixtures.OTHER_REGION);
        try (Connection connection = server.database().connect("loodlijn_job"); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(count(statement)).as("outside every tenant").isZero();
            statement.execute("select loodlijn.enter_system('" + tenant + "', 'sweep-sessions', '" + id + "')");
            assertThat(count(statement)).as("inside one").isEqualTo(1);
            connection.rollback();
            assertThatThrownBy(() -> statement.executeQuery("select count(*) from loodlijn.membership"))
                    .hasMessageContaining("permission denied");
            connection.rollback();
        } finally {
            server.fixtures().execute("drop table loodlijn.opened_to_jobs");
            server.fixtures().execute("delete from loodlijn.job_run where id = ?::uuid", id.toString());
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from loodlijn.opened_to_jobs")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void ask(NotedJob job) {
        UUID person = server.personOf(server.as(Role.REGION_ADMIN));
        UUID tenant = server.fixtures().tenant(Fixtures.REGION);
        unitOfWork.write(new Actor.Member(tenant, person, tenant, Role.REGION_ADMIN.name(), UUID.randomUUID()),
                () -> server.bean(Jobs.class).enqueue(job.name(), Map.of(), server.clock().instant())).block();
    }

    private JobWorker worker(NotedJob job) {
        return new JobWorker(unitOfWork, server.bean(RunRepository.class), List.of(job), server.bean(JobMetrics.class),
                server.bean(nl.loodlijn.platform.trace.Traces.class), server.clock());
    }
}
