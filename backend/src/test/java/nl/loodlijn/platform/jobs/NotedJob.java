package nl.loodlijn.platform.jobs;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import nl.loodlijn.platform.problem.Message;

import reactor.core.publisher.Mono;

/** A job of one test that notes its runs; under a name of its own, so that no other worker takes them. */
record NotedJob(String name, Schedule schedule, Function<JobRun, Mono<Void>> work, List<JobRun> begun) implements Job {
    static NotedJob doing(Schedule schedule, Function<JobRun, Mono<Void>> work) {
        String name = "test-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        return new NotedJob(name, schedule, work, new CopyOnWriteArrayList<>());
    }

    @Override
    public Message label() {
        return Message.of("Proef", "Test");
    }

    @Override
    public Mono<Void> run(JobRun run) {
        begun.add(run);
        return work.apply(run);
    }
}
