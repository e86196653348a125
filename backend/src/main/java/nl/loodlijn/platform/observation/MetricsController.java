package nl.loodlijn.platform.observation;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;

/**
 * The metrics, for Prometheus, on a port of their own ({@code LOODLIJN_MANAGEMENT_PORT}) that nothing outside reaches; without that port they are nowhere.
 * They hold counts and times, no ids of tenants or persons.
 */
@Hidden
@Requires(property = MetricsController.PORT)
@Controller(value = "/prometheus", port = "${" + MetricsController.PORT + "}")
final class MetricsController {
    static final String PORT = "loodlijn.management.port";

    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Get
    @Produces(MediaType.TEXT_PLAIN)
    @Needs(Permission.ANYONE)
    String metrics() {
        return registry.scrape();
    }
}
