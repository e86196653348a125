package nl.loodlijn.platform.security;

import io.micronaut.security.authentication.Authentication;

import reactor.core.publisher.Mono;

/** How surely the identity provider knows who somebody is. */
public interface SignInLevel {
    /**
     * The authentication context class (acr) that the provider names in its token, at most 200 characters.
     *
     * @return an empty text when it names none, or there is no session
     */
    Mono<String> of(Authentication authentication);
}
