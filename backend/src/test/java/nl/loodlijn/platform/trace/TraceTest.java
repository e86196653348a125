package nl.loodlijn.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.micronaut.runtime.server.EmbeddedServer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

class TraceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String BROWSER = "00f067aa0ba902b7";

    private final TestServer server = TestServer.running();

    @Test
    void a_request_is_one_trace_from_the_browser_to_its_sql_without_a_value() {
        NewTenant tenant = server.newTenant();
        Caller admin = tenant.as(Role.REGION_ADMIN);
        try (EmbeddedServer replica = TestServer.start(server.database(), Map.of("LOODLIJN_SPANS_IN_MEMORY", "true"))) {
            InMemorySpanExporter kept = replica.getApplicationContext().getBean(InMemorySpanExporter.class);

            Answer answer = admin.at(URI.create(replica.getURL().toString())).with("traceparent", "00-" + TRACE + "-" + BROWSER + "-01")
                    .get(tenant.path("memberships?q=zeldzaam-woord"));

            assertThat(answer.status()).isEqualTo(200);
            List<SpanData> spans = kept.getFinishedSpanItems().stream().filter(span -> span.getTraceId().equals(TRACE)).toList();
            SpanData request = spans.stream().filter(span -> span.getKind() == SpanKind.SERVER).findFirst().orElseThrow();
            assertThat(request.getName()).isEqualTo("GET /api/v1/tenants/{tenant}/memberships");
            assertThat(request.getParentSpanId()).isEqualTo(BROWSER);
            assertThat(request.getAttributes().get(AttributeKey.stringKey("loodlijn.request")))
                    .isEqualTo(answer.header("Loodlijn-Request").orElseThrow());
            List<SpanData> statements = spans.stream().filter(span -> span.getKind() == SpanKind.CLIENT).toList();
            assertThat(statements).isNotEmpty()
                    .allSatisfy(statement -> assertThat(statement.getParentSpanId()).isEqualTo(request.getSpanId()));
            assertThat(statements).extracting(SpanData::getName).contains("enter", "SQL");
            assertThat(statements.stream().map(span -> span.getAttributes().get(AttributeKey.stringKey("db.query.text"))))
                    .anySatisfy(sql -> assertThat(sql).contains("membership", "$1"));
            assertThat(spans.toString()).doesNotContain("zeldzaam", tenant.slug(), tenant.id().toString(),
                    server.personOf(admin).toString());
        }
    }

    @Test
    void a_request_that_brings_no_trace_begins_one_and_another_request_another() {
        try (EmbeddedServer replica = TestServer.start(server.database(), Map.of("LOODLIJN_SPANS_IN_MEMORY", "true"))) {
            InMemorySpanExporter kept = replica.getApplicationContext().getBean(InMemorySpanExporter.class);
            Caller anyone = server.anonymous().at(URI.create(replica.getURL().toString()));

            anyone.get("/api/v1/me");
            anyone.with("traceparent", "nonsense").get("/api/v1/me");

            assertThat(kept.getFinishedSpanItems()).extracting(SpanData::getTraceId).doesNotHaveDuplicates().hasSize(2);
        }
    }

    @Test
    void without_a_collector_nothing_is_kept_about_requests() {
        Traces off = server.bean(Traces.class);
        java.util.UUID request = java.util.UUID.randomUUID();

        off.begin(request, "GET", name -> null);

        assertThat(off.idOf(request)).isEmpty();
        assertThat(off.follows(request)).isFalse();
    }
}
