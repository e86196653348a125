package nl.loodlijn.platform.live;

import java.time.Duration;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;

import reactor.core.publisher.Mono;

/** Erases what happened longer ago than anyone resumes, once for all replicas. */
@Singleton
final class ForgetLiveEvents implements Job {
    private final Forget forget;

    ForgetLiveEvents(Forget forget) {
        this.forget = forget;
    }

    @Override
    public String name() {
        return "forget-live-events";
    }

    @Override
    public Message label() {
        return Message.of("Oude meldingen aan schermen wissen", "Erase old news for screens");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(10));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        return forget.events().then();
    }
}
