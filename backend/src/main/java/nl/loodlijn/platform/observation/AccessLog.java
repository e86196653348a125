package nl.loodlijn.platform.observation;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;

import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.trace.Traces;

/**
 * One line per request, and the begin and the end of its trace. The path is told as the template of its endpoint, never as it was asked: a path may hold a
 * key, the one of an invitation for example. What no endpoint answers is told as {@code -}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessLog implements Ordered {
    static final String NAME = "nl.loodlijn.access";
    static final String FIELDS = "loodlijn.fields";
    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final String BEGAN = "loodlijn.began";

    private final Traces traces;
    private final LogFields fields;

    AccessLog(Traces traces, LogFields fields) {
        this.traces = traces;
        this.fields = fields;
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        request.setAttribute(BEGAN, System.nanoTime());
        traces.begin(ProblemResponses.requestId(request), request.getMethodName(), request.getHeaders()::get);
        MdcPropagationContext known = new MdcPropagationContext(fields.of(request));
        request.setAttribute(FIELDS, known);
        context.add(known);
    }

    /** The milliseconds are those until the answer begins; a file or a stream of events goes on after that. */
    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        UUID id = ProblemResponses.requestId(request);
        String method = request.getMethodName();
        String path = path(request);
        long milliseconds = request.getAttribute(BEGAN, Long.class).map(began -> (System.nanoTime() - began) / 1_000_000).orElse(0L);
        fields.during(request,
                () -> LOG.atInfo().addKeyValue("method", method).addKeyValue("path", path).addKeyValue("status", response.code())
                        .addKeyValue("ms", milliseconds).log("{} {} {} {} ms", method, path, response.code(), milliseconds));
        traces.end(id, method, path, response.code());
    }

    private static String path(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request).filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString()).orElse("-");
    }

    // Around everything else, so that what other filters refuse is told as well.
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before() - 1;
    }
}
