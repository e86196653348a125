package nl.loodlijn.platform.idempotency;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Erases answers of more than a day ago, once for all replicas. */
@Singleton
final class ForgetAnswers implements Job {
    private final UnitOfWork unitOfWork;
    private final AnswerErasureRepository answers;
    private final Clock clock;

    ForgetAnswers(UnitOfWork unitOfWork, AnswerErasureRepository answers, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-answers";
    }

    @Override
    public Message label() {
        return Message.of("Bewaarde antwoorden van gisteren wissen", "Erase kept answers of yesterday");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofHours(1));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        return unitOfWork.write(run.actor(), () -> answers.sweep(clock.instant().minus(KeptAnswers.KEPT))).then();
    }
}
