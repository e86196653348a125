package nl.loodlijn.platform.observation;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** From the moment that it is known who asks, the lines of the request say so. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ActorInLog implements Ordered {
    private final LogFields fields;

    ActorInLog(LogFields fields) {
        this.fields = fields;
    }

    @RequestFilter
    void tell(HttpRequest<?> request, MutablePropagatedContext context) {
        request.getAttribute(AccessLog.FIELDS, MdcPropagationContext.class).ifPresent(context::remove);
        context.add(new MdcPropagationContext(fields.of(request)));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
