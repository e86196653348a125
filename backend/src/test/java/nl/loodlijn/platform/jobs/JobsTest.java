package nl.loodlijn.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.TestClock;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;
import nl.loodlijn.testing.Thorough;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Several workers on one database, as replicas are. */
class JobsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestServer server = TestServer.running();
    private final TestClock clock = new TestClock();

    @Test
    void no_run_is_done_twice_however_many_replicas_take_runs() {
        NotedJob job = NotedJob.doing(Schedule.onDemand(), run -> Mono.delay(Duration.ofMillis(2)).then());
        int count = Thorough.count(100, 2000);
        enqueue(job, count);

        Flux.range(0, 4).flatMap(replica -> worker(job, clock).workThrough().subscribeOn(Schedulers.boundedElastic()), 4).blockLast();

        assertThat(job.begun()).hasSize(count);
        assertThat(job.begun().stream().map(JobRun::id).distinct()).hasSize(count);
        assertThat(states(job)).isEqualTo("{DONE}");
    }

    @Test
    void a_due_moment_comes_once_also_when_the_clock_of_a_replica_is_an_hour_ahead() {
        List<NotedJob> jobs = IntStream.range(0, 10)
                .mapToObj(number -> NotedJob.doing(Schedule.every(Duration.ofMinutes(10)), run -> Mono.empty()))
                .toList();
        Clock ahead = Clock.offset(clock, Duration.ofHours(1));
        jobs.forEach(job -> planner(job, clock).plan().block());

        for (int hour = 0; hour < 3; hour++) {
            clock.advance(Duration.ofHours(1));
            Flux.fromIterable(jobs).flatMap(job -> Flux.just(clock, ahead, clock, ahead)
                    .flatMap(own -> planner(job, own).plan().then(worker(job, own).workThrough()).subscribeOn(Schedulers.boundedElastic()),
                            4),
                    2)
                    .blockLast();
        }

        for (NotedJob job : jobs) {
            assertThat(job.begun()).isNotEmpty();
            assertThat(job.begun().stream().map(JobRun::dueAt)).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_run_whose_worker_is_lost_is_taken_over_when_its_lease_ends_and_not_before() {
        NotedJob job = NotedJob.doing(Schedule.onDemand(), run -> run.attempt() == 1 ? Mono.never() : Mono.empty());
        enqueue(job, 1);
        Disposable killed = worker(job, clock).workThrough().subscribe();
        Eventually.holds(SOON, () -> assertThat(job.begun()).hasSize(1));
        killed.dispose();

        worker(job, Clock.offset(clock, Duration.ofHours(1))).workThrough().block(SOON);
        assertThat(job.begun()).as("held, whatever the clock of another replica says").hasSize(1);

        server.fixtures().execute("update loodlijn.job_run set leased_until = now() - interval '1 second' where job = ?", job.name());
        worker(job, clock).workThrough().block(SOON);
        assertThat(job.begun()).extracting(JobRun::attempt).containsExactly(1, 2);
        assertThat(states(job)).isEqualTo("{DONE}");
    }

    @Test
    void a_worker_that_lost_its_lease_changes_nothing_any_more() {
        NotedJob job = NotedJob.doing(Schedule.onDemand(), run -> {
            server.fixtures().execute("update loodlijn.job_run set lease = gen_random_uuid() where id = ?", run.id());
            return Mono.empty();
        });
        enqueue(job, 1);

        worker(job, clock).runNext().block(SOON);

        assertThat(states(job)).isEqualTo("{RUNNING}");
    }

    @Test
    void a_job_that_fails_waits_ever_longer_and_is_given_up_with_its_error() {
        NotedJob job = NotedJob.doing(Schedule.onDemand(), run -> Mono.error(new IllegalStateException("the source is away")));
        enqueue(job, 1);
        JobWorker worker = worker(job, clock);

        for (int attempt = 1; attempt <= JobWorker.MOST_ATTEMPTS; attempt++) {
            worker.workThrough().block(SOON);
            worker.workThrough().block(SOON);
            assertThat(job.begun()).as("tries").hasSize(attempt);
            clock.advance(JobWorker.pause(attempt).plusSeconds(1));
        }

        worker.workThrough().block(SOON);
        assertThat(job.begun()).hasSize(JobWorker.MOST_ATTEMPTS);
        assertThat(states(job)).isEqualTo("{GIVEN_UP}");
        assertThat(value("select last_error from loodlijn.job_run where job = ?", job)).contains("the source is away");
        assertThat(JobWorker.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(JobWorker.pause(60)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void a_run_on_which_replicas_keep_dying_is_given_up() {
        NotedJob job = NotedJob.doing(Schedule.onDemand(), run -> Mono.empty());
        enqueue(job, 1);
        server.fixtures().execute("update loodlijn.job_run set attempts = 8 where job = ?", job.name());

        worker(job, clock).workThrough().block(SOON);

        assertThat(job.begun()).isEmpty();
        assertThat(states(job)).isEqualTo("{GIVEN_UP}");
    }

    @Test
    void a_run_that_was_asked_in_work_that_failed_never_was() {
        NotedJob job = NotedJob.doing(Schedule.onDemand(), run -> Mono.empty());

        unitOfWork().write(new Actor.Platform(UUID.randomUUID()),
                () -> jobs().enqueue(job.name(), Map.of(), clock.instant()).then(Mono.error(new IllegalStateException("no"))))
                .onErrorComplete()
                .block();

        assertThat(states(job)).isEqualTo("null");
    }

    @Test
    void a_run_has_the_ids_that_it_was_asked_with_and_not_before_its_moment() {
        NotedJob job = NotedJob.doing(Schedule.onDemand(), run -> Mono.empty());
        UUID listing = UUID.randomUUID();
        Instant later = clock.instant().plus(Duration.ofHours(2));
        unitOfWork().write(new Actor.Platform(UUID.randomUUID()), () -> jobs().enqueue(job.name(), Map.of("listing", listing), later))
                .block();

        worker(job, clock).workThrough().block(SOON);
        assertThat(job.begun()).isEmpty();

        clock.advance(Duration.ofHours(3));
        worker(job, clock).workThrough().block(SOON);
        assertThat(job.begun()).singleElement().satisfies(run -> assertThat(run.payload()).isEqualTo(Map.of("listing", listing)));
    }

    @Test
    void moments_that_passed_while_no_replica_was_there_are_made_up_for_once() {
        NotedJob job = NotedJob.doing(Schedule.every(Duration.ofHours(1)), run -> Mono.empty());
        Clock then = Clock.fixed(clock.instant().minus(Duration.ofDays(3)), ZoneOffset.UTC);
        planner(job, then).plan().block();

        planner(job, clock).plan().then(planner(job, clock).plan()).then(worker(job, clock).workThrough()).block(SOON);

        assertThat(job.begun()).hasSize(1);
    }

    @Test
    void while_a_run_is_not_over_its_job_gets_no_other() {
        NotedJob job = NotedJob.doing(Schedule.every(Duration.ofMinutes(1)), run -> Mono.never());
        planner(job, clock).plan().block();
        clock.advance(Duration.ofMinutes(2));
        planner(job, clock).plan().block();
        Disposable running = worker(job, clock).workThrough().subscribe();
        Eventually.holds(SOON, () -> assertThat(states(job)).isEqualTo("{RUNNING}"));

        clock.advance(Duration.ofMinutes(2));
        planner(job, clock).plan().block();

        assertThat(value("select count(*) from loodlijn.job_run where job = ?", job)).isEqualTo("1");
        running.dispose();
    }

    @Test
    void the_server_does_what_is_due_by_itself() {
        Eventually.holds(SOON, () -> assertThat(server.fixtures().value("select count(*) from loodlijn.job where name = 'sweep-sessions'"))
                .isEqualTo("1"));
        server.fixtures().execute("""
                insert into loodlijn.job_run (job, due_at, next_attempt_at) values ('sweep-sessions', now(), now())""");

        Eventually.holds(SOON, () -> assertThat(server.fixtures()
                .value("select bool_and(state = 'DONE') from loodlijn.job_run where job = 'sweep-sessions'")).isEqualTo("true"));
    }

    private void enqueue(NotedJob job, int count) {
        unitOfWork().write(new Actor.Platform(UUID.randomUUID()),
                () -> Flux.range(0, count).concatMap(number -> jobs().enqueue(job.name(), Map.of(), clock.instant())).then()).block();
    }

    private JobWorker worker(NotedJob job, Clock own) {
        return new JobWorker(unitOfWork(), server.bean(RunRepository.class), List.of(job), server.bean(JobMetrics.class),
                server.bean(nl.loodlijn.platform.trace.Traces.class), own);
    }

    private Planner planner(NotedJob job, Clock own) {
        return new Planner(unitOfWork(), server.bean(PlanRepository.class), List.of(job), own);
    }

    private String states(NotedJob job) {
        return value("select array_agg(distinct state) from loodlijn.job_run where job = ?", job);
    }

    private String value(String sql, NotedJob job) {
        return server.fixtures().value(sql, job.name());
    }

    private Jobs jobs() {
        return server.bean(Jobs.class);
    }

    private UnitOfWork unitOfWork() {
        return server.bean(UnitOfWork.class);
    }
}
