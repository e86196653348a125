package nl.loodlijn.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;

import nl.loodlijn.platform.TestClock;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.platform.trace.Traces;
import nl.loodlijn.testing.TestServer;

class TracedRunTest {
    private final TestServer server = TestServer.running();

    @Test
    void a_run_lies_in_the_trace_of_the_request_that_asked_for_it_with_its_sql_below() {
        try (EmbeddedServer replica = TestServer.start(server.database(), Map.of("LOODLIJN_SPANS_IN_MEMORY", "true"))) {
            ApplicationContext beans = replica.getApplicationContext();
            Traces traces = beans.getBean(Traces.class);
            UnitOfWork unitOfWork = beans.getBean(UnitOfWork.class);
            RunRepository runs = beans.getBean(RunRepository.class);
            NotedJob job = NotedJob.doing(Schedule.onDemand(),
                    run -> unitOfWork.write(run.actor(), () -> runs.renew(run.id(), UUID.randomUUID(), 1)).then());
            UUID request = UUID.randomUUID();
            traces.begin(request, "POST", name -> null);
            String trace = traces.idOf(request).orElseThrow();
            unitOfWork.write(new Actor.Platform(request), () -> beans.getBean(Jobs.class).enqueue(job.name(), Map.of(), Instant.now()))
                    .block();
            traces.end(request, "POST", "/somewhere", 201);

            new JobWorker(unitOfWork, runs, List.of(job), beans.getBean(JobMetrics.class), traces, new TestClock()).workThrough().block();

            List<SpanData> spans = beans.getBean(InMemorySpanExporter.class).getFinishedSpanItems().stream()
                    .filter(span -> span.getTraceId().equals(trace)).toList();
            SpanData asked = spans.stream().filter(span -> span.getKind() == SpanKind.SERVER).findFirst().orElseThrow();
            SpanData run = spans.stream().filter(span -> span.getName().equals("job " + job.name())).findFirst().orElseThrow();
            assertThat(run.getParentSpanId()).isEqualTo(asked.getSpanId());
            assertThat(spans).filteredOn(span -> span.getParentSpanId().equals(run.getSpanId())).extracting(SpanData::getName)
                    .contains("SQL");
            assertThat(traces.follows(job.begun().getFirst().id())).as("it has ended").isFalse();
        }
    }
}
