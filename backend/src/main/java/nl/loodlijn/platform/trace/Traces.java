package nl.loodlijn.platform.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;

import reactor.core.publisher.Flux;

/**
 * One trace per request, with the runs of jobs that it asked for: the span that the browser named in {@code traceparent} (W3C Trace Context), the request below it, and below that each statement of
 * SQL. What belongs together is found by the number of the request, which every unit of work carries, so that no thread has to. Spans hold templates of paths
 * and the text of statements, whose values are parameters and are not told.
 */
@Singleton
public final class Traces {
    /** Requests whose reader hung up are never ended; the oldest are forgotten when there are more than this. */
    private static final int MOST_REQUESTS = 10_000;
    private static final int TRACE = 32;
    private static final int CAUSE = TRACE + 1 + 16;
    private static final TextMapGetter<Function<String, @Nullable String>> HEADERS = new Headers();

    private final boolean on;
    private final Tracer tracer;
    private final Map<UUID, Span> requests = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Span> eldest) {
            return size() > MOST_REQUESTS;
        }
    });

    private static final class Headers implements TextMapGetter<Function<String, @Nullable String>> {
        @Override
        public Iterable<String> keys(Function<String, @Nullable String> headers) {
            return List.of();
        }

        @Override
        public @Nullable String get(@Nullable Function<String, @Nullable String> headers, String name) {
            return headers == null ? null : headers.apply(name);
        }
    }

    Traces(Optional<OpenTelemetrySdk> sdk) {
        this.on = sdk.isPresent();
        this.tracer = sdk.<OpenTelemetry>map(there -> there).orElseGet(OpenTelemetry::noop).getTracer("nl.loodlijn");
    }

    /**
     * Begins the span of a request.
     *
     * @param header gives the value of a header, or null
     */
    public void begin(UUID request, String method, Function<String, @Nullable String> header) {
        if (on) {
            Context browser = W3CTraceContextPropagator.getInstance().extract(Context.root(), header, HEADERS);
            requests.put(request, tracer.spanBuilder(method).setParent(browser).setSpanKind(SpanKind.SERVER)
                    .setAttribute("http.request.method", method).setAttribute("loodlijn.request", request.toString()).startSpan());
        }
    }

    /**
     * Ends the span of a request.
     *
     * @param path template of the path
     */
    public void end(UUID request, String method, String path, int status) {
        Span span = on ? requests.remove(request) : null;
        if (span != null) {
            span.updateName(method + " " + path).setAttribute("http.route", path).setAttribute("http.response.status_code", status);
            if (status >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    /**
     * Begins the span of a run of a job, in the trace of what asked for it or in one of its own. What the run does in the database lies below it.
     *
     * @param run its id, which is the number of its units of work
     * @param causedBy as {@link #cause} gave it when the run was asked; empty when nothing did
     */
    public void beginRun(UUID run, String job, int attempt, String causedBy) {
        if (on) {
            SpanBuilder span = tracer.spanBuilder("job " + job).setNoParent().setSpanKind(SpanKind.CONSUMER)
                    .setAttribute("loodlijn.request", run.toString()).setAttribute("loodlijn.attempt", attempt);
            if (causedBy.length() == CAUSE) {
                span.setParent(Context.root().with(Span.wrap(SpanContext.createFromRemoteParent(causedBy.substring(0, TRACE),
                        causedBy.substring(TRACE + 1), TraceFlags.getSampled(), TraceState.getDefault()))));
            }
            requests.put(run, span.startSpan());
        }
    }

    /** Ends the span of a run. */
    public void endRun(UUID run, boolean failed) {
        Span span = on ? requests.remove(run) : null;
        if (span != null) {
            if (failed) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    /** What a run that this request or run asks for was caused by: the ids of trace and span with a hyphen between; empty when it is not traced. */
    public String cause(UUID request) {
        return span(request).map(Span::getSpanContext).filter(SpanContext::isSampled)
                .map(context -> context.getTraceId() + "-" + context.getSpanId()).orElse("");
    }

    /** The id of the trace of a request, 32 hexadecimal digits; empty when it has none. */
    public Optional<String> idOf(UUID request) {
        return span(request).map(span -> span.getSpanContext().getTraceId());
    }

    /** Whether statements of this request are told. */
    public boolean follows(UUID request) {
        return span(request).isPresent();
    }

    /**
     * A statement as a span below its request.
     *
     * @param name of the span
     * @param sql with placeholders for its values; empty to tell nothing of it
     * @param execution what the driver does
     */
    public <T> Flux<T> statement(UUID request, String name, String sql, Publisher<T> execution) {
        return Flux.defer(() -> span(request).map(parent -> {
            Span span = tracer.spanBuilder(name).setParent(Context.root().with(parent)).setSpanKind(SpanKind.CLIENT)
                    .setAttribute("db.system.name", "postgresql").startSpan();
            if (!sql.isEmpty()) {
                span.setAttribute("db.query.text", sql);
            }
            // The message of a failure may repeat values, so its kind is told only.
            return Flux.from(execution).doOnError(
                    failure -> span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.getClass().getSimpleName()))
                    .doFinally(signal -> span.end());
        }).orElseGet(() -> Flux.from(execution)));
    }

    private Optional<Span> span(UUID request) {
        return on ? Optional.ofNullable(requests.get(request)) : Optional.empty();
    }
}
