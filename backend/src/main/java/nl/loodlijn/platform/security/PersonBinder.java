package nl.loodlijn.platform.security;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import nl.loodlijn.platform.tenancy.Actor;

/** Gives a controller method the person that {@link PermissionRule} decided on, where the endpoint is outside any tenant. */
@Singleton
final class PersonBinder implements TypedRequestArgumentBinder<Actor.Person> {
    @Override
    public Argument<Actor.Person> argumentType() {
        return Argument.of(Actor.Person.class);
    }

    @Override
    public BindingResult<Actor.Person> bind(ArgumentConversionContext<Actor.Person> context, HttpRequest<?> request) {
        Optional<Actor.Person> actor = request.getAttribute(PermissionRule.ACTOR, Actor.Person.class);
        return () -> actor;
    }
}
