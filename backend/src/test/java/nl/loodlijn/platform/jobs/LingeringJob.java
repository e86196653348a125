package nl.loodlijn.platform.jobs;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Requires;

import nl.loodlijn.platform.problem.Message;

import reactor.core.publisher.Mono;

/** Never comes to its end; there only in a replica that a test kills. */
@Singleton
@Requires(property = "loodlijn.lingering-job", value = "true")
final class LingeringJob implements Job {
    static final String NAME = "test-lingering";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message label() {
        return Message.of("Proef", "Test");
    }

    @Override
    public Schedule schedule() {
        return Schedule.onDemand();
    }

    @Override
    public Mono<Void> run(JobRun run) {
        return Mono.never();
    }
}
