package nl.loodlijn.platform.security.signin;

import java.net.URI;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;

/** Shows the provider that it is us: with a key where one is given, else with a secret. */
@Singleton
final class ClientProof {
    private final ClientID client;
    private final @Nullable JWK key;
    private final Secret secret;

    ClientProof(IdentityConfiguration configuration) {
        this.client = new ClientID(configuration.clientId());
        String givenKey = configuration.givenKey();
        this.key = givenKey.isBlank() ? null : ClientKey.read(givenKey);
        String givenSecret = configuration.clientSecret();
        this.secret = new Secret(givenSecret == null ? "" : givenSecret);
    }

    ClientID client() {
        return client;
    }

    /** The public half of the key, for the provider; empty when there is none. */
    JWKSet publicKeys() {
        return key == null ? new JWKSet() : new JWKSet(key.toPublicJWK());
    }

    /** @param tokenEndpoint where the proof is sent; it is good there only */
    ClientAuthentication forEndpoint(URI tokenEndpoint) throws JOSEException {
        if (key instanceof AsymmetricJWK pair) {
            JWSAlgorithm algorithm = key.getAlgorithm() == null ? JWSAlgorithm.RS256 : JWSAlgorithm.parse(key.getAlgorithm().getName());
            return new PrivateKeyJWT(client, tokenEndpoint, algorithm, pair.toPrivateKey(), key.getKeyID(), null);
        }
        return new ClientSecretBasic(client, secret);
    }
}
