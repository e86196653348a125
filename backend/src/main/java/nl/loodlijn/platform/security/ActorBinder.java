package nl.loodlijn.platform.security;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import nl.loodlijn.platform.tenancy.Actor;

/** Gives a controller method the actor that {@link PermissionRule} decided on, as {@link Actor.Member} or as {@link Actor}. */
@Singleton
final class ActorBinder implements TypedRequestArgumentBinder<Actor.Member> {
    @Override
    public Argument<Actor.Member> argumentType() {
        return Argument.of(Actor.Member.class);
    }

    @Override
    public List<Class<?>> superTypes() {
        return List.of(Actor.class);
    }

    @Override
    public BindingResult<Actor.Member> bind(ArgumentConversionContext<Actor.Member> context, HttpRequest<?> request) {
        Optional<Actor.Member> actor = request.getAttribute(PermissionRule.ACTOR, context.getArgument().getType());
        return () -> actor;
    }
}
