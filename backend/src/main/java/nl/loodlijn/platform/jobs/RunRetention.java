package nl.loodlijn.platform.jobs;

import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long runs are kept. */
@Factory
final class RunRetention {
    @Singleton
    RecordKind runs(RunErasureRepository repository) {
        return RecordKind.of(new Retention("run", "job_run", Period.ofDays(30),
                "it was done or given up",
                "to see what went wrong",
                "nothing"), repository::runs);
    }
}
