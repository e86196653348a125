package nl.loodlijn.platform.jobs.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** The jobs of the platform, for its operator. */
@Tag(name = "operator")
@Controller("/api/v1/operator")
final class OperatorJobsController {
    private static final int RUNS_PER_JOB = 3;

    private final UnitOfWork unitOfWork;
    private final OperatorJobsRepository repository;
    private final Map<String, Job> jobs;
    private final LocaleResolver<HttpRequest<?>> languages;
    private final Clock clock;

    @Serdeable
    @Introspected
    record Page(List<JobView> items) {
    }

    OperatorJobsController(UnitOfWork unitOfWork, OperatorJobsRepository repository, Collection<Job> jobs,
            LocaleResolver<HttpRequest<?>> languages, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.jobs = jobs.stream().collect(Collectors.toUnmodifiableMap(Job::name, Function.identity()));
        this.languages = languages;
        this.clock = clock;
    }

    @Operation(operationId = "jobs", summary = "The jobs of the platform with their last runs and failures")
    @Get("/jobs")
    @Needs(Permission.OPERATE)
    Mono<Page> list(Actor.Person actor, HttpRequest<?> request) {
        Locale language = languages.resolveOrDefault(request);
        return unitOfWork.read(actor, () -> repository.runs(RUNS_PER_JOB).collectMultimap(RunView::job)
                .flatMap(runs -> repository.jobs().filter(job -> jobs.containsKey(job.name()))
                        .map(job -> view(job, List.copyOf(runs.getOrDefault(job.name(), List.of())), language)).collectList()))
                .map(Page::new);
    }

    @Operation(operationId = "runJob", summary = "Asks for a run of a job now; when one waits already, that is the one")
    @Post("/jobs/{name}/run")
    @Status(HttpStatus.ACCEPTED)
    @Needs(Permission.OPERATE)
    Mono<Void> run(Actor.Person actor, String name) {
        return unitOfWork.write(actor, () -> repository.run(name, clock.instant()).flatMap(OperatorJobsController::found));
    }

    @Operation(operationId = "retryRun", summary = "Tries a run that failed again now")
    @Post("/runs/{id}/retry")
    @Status(HttpStatus.ACCEPTED)
    @Needs(Permission.OPERATE)
    Mono<Void> retry(Actor.Person actor, UUID id) {
        return unitOfWork.write(actor, () -> repository.retry(id, clock.instant()).flatMap(OperatorJobsController::found));
    }

    private JobView view(JobCounts counts, List<RunView> runs, Locale language) {
        Job job = java.util.Objects.requireNonNull(jobs.get(counts.name()));
        return new JobView(counts.name(), job.label().in(language), job.schedule().label().in(language), counts.nextDueAt(),
                counts.waiting(),
                counts.running(), counts.givenUp(), runs);
    }

    private static Mono<Void> found(int count) {
        return count > 0 ? Mono.empty() : Mono.error(Refusal.of(ProblemType.NOT_FOUND));
    }
}
