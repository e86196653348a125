package nl.loodlijn.platform.observation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.health.HealthStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the parts of the server are that answers. Without signing in, {@code /health} says up or down and no more. */
@Tag(name = "operator")
@Controller("/api/v1/operator/health")
final class OperatorHealthController {
    private final List<HealthIndicator> indicators;

    /**
     * One part.
     *
     * @param status UP, DOWN or UNKNOWN
     * @param details by name, such as how much mail waits
     */
    @Serdeable
    @Introspected
    record Part(String name, String status, Map<String, String> details) {
    }

    @Serdeable
    @Introspected
    record Parts(List<Part> items) {
    }

    OperatorHealthController(Collection<HealthIndicator> indicators) {
        this.indicators = List.copyOf(indicators);
    }

    @Operation(operationId = "health", summary = "How the parts of the server are")
    @Get
    @Needs(Permission.OPERATE)
    Mono<Parts> health() {
        return Flux.fromIterable(indicators).flatMapSequential(HealthIndicator::getResult).map(OperatorHealthController::part)
                .sort(java.util.Comparator.comparing(Part::name)).collectList().map(Parts::new);
    }

    private static Part part(HealthResult result) {
        Map<String, String> details = new TreeMap<>();
        if (result.getDetails() instanceof Map<?, ?> known) {
            known.forEach((name, value) -> details.put(String.valueOf(name), String.valueOf(value)));
        }
        HealthStatus status = result.getStatus();
        return new Part(result.getName(), status.getName(), details);
    }
}
