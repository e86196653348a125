package nl.loodlijn.platform.observation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.slf4j.MDC;

import io.micronaut.http.HttpRequest;

import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.security.ActorOfRequest;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.trace.Traces;

/** What every line of the log that belongs to a request says about it: ids and nothing else. */
@Singleton
final class LogFields {
    private final Traces traces;

    LogFields(Traces traces) {
        this.traces = traces;
    }

    /** The number of the request, its trace, and the tenant and the person as far as they are known by now. */
    Map<String, String> of(HttpRequest<?> request) {
        UUID id = ProblemResponses.requestId(request);
        Map<String, String> fields = new HashMap<>();
        fields.put("request", id.toString());
        traces.idOf(id).ifPresent(trace -> fields.put("trace", trace));
        ActorOfRequest.decided(request).ifPresent(actor -> {
            switch (actor) {
                case Actor.Member member -> {
                    fields.put("tenant", member.tenant().toString());
                    fields.put("person", member.person().toString());
                }
                case Actor.Person person -> fields.put("person", person.person().toString());
                case Actor.Platform platform -> {
                }
                case Actor.System run -> fields.put("tenant", run.tenant().toString());
                case Actor.Job job -> {
                }
                case Actor.Anyone anyone -> {
                }
            }
        });
        return Map.copyOf(fields);
    }

    /** Writes lines with these fields. */
    void during(HttpRequest<?> request, Runnable lines) {
        Map<String, String> before = MDC.getCopyOfContextMap();
        MDC.setContextMap(of(request));
        try {
            lines.run();
        } finally {
            if (before == null) {
                MDC.clear();
            } else {
                MDC.setContextMap(before);
            }
        }
    }
}
