package nl.loodlijn.platform.problem;

import java.util.List;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;

/**
 * A value that could not be read. One of the request is the caller's to mend (400); any other, such as a value that a statement got or gave, is
 * ours and must not be told as if it were the caller's.
 */
@Singleton
@Replaces(ConversionErrorHandler.class)
final class UnreadArgumentHandler implements ExceptionHandler<ConversionErrorException, HttpResponse<?>> {
    private final FrameworkErrors framework;
    private final UnexpectedFailureHandler unexpected;

    UnreadArgumentHandler(FrameworkErrors framework, UnexpectedFailureHandler unexpected) {
        this.framework = framework;
        this.unexpected = unexpected;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, ConversionErrorException failure) {
        return isOfRequest(request, failure.getArgument())
                ? framework.processResponse(ErrorContext.builder(request).cause(failure).build(), HttpResponse.badRequest())
                : unexpected.handle(request, failure);
    }

    static boolean isOfRequest(HttpRequest<?> request, Argument<?> argument) {
        return argument.getAnnotationMetadata().hasStereotype(Bindable.class)
                || RouteAttributes.getRouteMatch(request).map(RouteMatch::getRouteInfo)
                        .filter(MethodBasedRouteInfo.class::isInstance).map(MethodBasedRouteInfo.class::cast)
                        .map(route -> List.of(route.getTargetMethod().getArguments()).contains(argument)).orElse(false);
    }
}
