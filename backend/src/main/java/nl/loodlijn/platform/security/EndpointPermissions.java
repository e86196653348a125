package nl.loodlijn.platform.security;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;

/** Every endpoint with the permission it needs; refuses to start when one of ours names none. */
@Singleton
public final class EndpointPermissions implements ApplicationEventListener<StartupEvent> {
    /** @param method HTTP method */
    public record Endpoint(String method, String path, Permission permission) {
    }

    private final Router router;

    EndpointPermissions(Router router) {
        this.router = router;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        List<String> undeclared = router.uriRoutes().filter(EndpointPermissions::isOurs).filter(route -> permissionOf(route).isEmpty())
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate()).sorted().toList();
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException("These endpoints name no permission (@Needs): " + undeclared);
        }
    }

    /** All endpoints of the application, sorted by path and method. */
    public List<Endpoint> all() {
        return router.uriRoutes().filter(EndpointPermissions::isOurs)
                .flatMap(route -> permissionOf(route)
                        .map(permission -> new Endpoint(route.getHttpMethodName(), route.getUriMatchTemplate().toString(), permission))
                        .stream())
                .distinct().sorted(java.util.Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method)).toList();
    }

    private static boolean isOurs(UriRouteInfo<?, ?> route) {
        return route.getTargetMethod().getDeclaringType().getName().startsWith("nl.loodlijn.");
    }

    private static Optional<Permission> permissionOf(UriRouteInfo<?, ?> route) {
        return route.getTargetMethod().enumValue(Needs.class, Permission.class);
    }
}
