package nl.loodlijn.platform.security.signin;

import org.jspecify.annotations.Nullable;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * Which identity provider vouches for people and machines, and how we show it who we are.
 *
 * @param issuer issuer identifier; its discovery document is read when it is first needed
 * @param clientId our client there, and the audience that tokens of machines must carry
 * @param clientSecret how we authenticate where no key is given
 * @param clientKey a private key as JWK (JSON with kid and alg); when given, we authenticate with private_key_jwt
 */
@ConfigurationProperties("loodlijn.identity")
record IdentityConfiguration(String issuer, String clientId, @Nullable String clientSecret, @Nullable String clientKey) {
    @Override
    public String toString() {
        return "IdentityConfiguration[" + issuer + ", " + clientId + "]";
    }
}
