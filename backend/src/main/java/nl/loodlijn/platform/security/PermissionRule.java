package nl.loodlijn.platform.security;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.RouteMatchUtils;

import reactor.core.publisher.Mono;

/** Decides about every endpoint from the permission it names, before anything else of the request runs. */
@Singleton
final class PermissionRule implements SecurityRule<HttpRequest<?>> {
    static final String ACTOR = "loodlijn.actor";

    @Override
    public Publisher<SecurityRuleResult> check(@Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        RouteMatch<?> route = request == null ? null : RouteMatchUtils.findRouteMatch(request).orElse(null);
        if (request == null || route == null) {
            return Mono.just(SecurityRuleResult.UNKNOWN);
        }
        return route.getAnnotationMetadata().enumValue(Needs.class, Permission.class).map(permission -> Mono.fromCallable(() -> {
            request.setAttribute(ACTOR, ActorOfRequest.decide(request, route, permission, authentication));
            return SecurityRuleResult.ALLOWED;
        })).orElseGet(() -> Mono.just(SecurityRuleResult.UNKNOWN));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
