package nl.loodlijn.platform.files;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.context.annotation.Requires;

import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Jobs;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Looks at a file that waits in quarantine. While the scanner is away it is asked again every five minutes, for as long as that takes. */
@Singleton
@Requires(bean = VirusScanner.class)
final class ScanFile implements Job {
    static final String NAME = "scan-file";
    /** The id of the file in the payload. */
    static final String FILE = "file";
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(ScanFile.class);

    private final UnitOfWork unitOfWork;
    private final QuarantineRepository quarantine;
    private final FileStore store;
    private final VirusScanner scanner;
    private final Jobs jobs;
    private final Clock clock;

    ScanFile(UnitOfWork unitOfWork, QuarantineRepository quarantine, FileStore store, VirusScanner scanner, Jobs jobs, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.quarantine = quarantine;
        this.store = store;
        this.scanner = scanner;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message label() {
        return Message.of("Bestanden die wachten nakijken op virussen", "Looking for viruses in files that wait");
    }

    @Override
    public Schedule schedule() {
        return Schedule.onDemand();
    }

    @Override
    public Mono<Void> run(JobRun run) {
        UUID file = Objects.requireNonNull(run.payload().get(FILE));
        return unitOfWork.read(run.actor(), () -> quarantine.waits(file)).filter(waits -> waits)
                .flatMap(waits -> scanner.scan(store.get(file)).flatMap(verdict -> judge(run, file, verdict))
                        .onErrorResume(VirusScanner.NoVerdict.class, failure -> later(run, file, failure)))
                .then();
    }

    private Mono<Long> judge(JobRun run, UUID file, VirusScanner.Verdict verdict) {
        return unitOfWork.write(run.actor(), () -> quarantine.judge(file, verdict.finding()));
    }

    private Mono<Long> later(JobRun run, UUID file, VirusScanner.NoVerdict failure) {
        LOG.warn("File {} still waits for the virus scanner: {}", file, failure.getMessage());
        return unitOfWork.write(run.actor(), () -> jobs.enqueue(NAME, Map.of(FILE, file), clock.instant().plus(PAUSE))).thenReturn(0L);
    }
}
