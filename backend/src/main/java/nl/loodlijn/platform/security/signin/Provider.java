package nl.loodlijn.platform.security.signin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The identity provider: its addresses and its keys. Both are read when they are first needed, so that the platform starts
 * without it; keys are read again when a token names one that is not known.
 */
@Singleton
final class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final Duration METADATA_REMEMBERED = Duration.ofHours(1);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final Issuer issuer;
    private final Mono<Known> known;

    /** @param keys choose the key that a token must be signed with */
    record Known(OIDCProviderMetadata metadata, JWSKeySelector<SecurityContext> keys) {
    }

    Provider(IdentityConfiguration configuration) {
        this.issuer = new Issuer(configuration.issuer());
        this.known = blocking(this::discover).cacheInvalidateWhen(value -> Mono.delay(METADATA_REMEMBERED).then());
    }

    Issuer issuer() {
        return issuer;
    }

    /** What the provider tells about itself; a refusal with a clear problem when it does not answer. */
    Mono<Known> known() {
        return known;
    }

    /**
     * Runs something that asks the provider and waits for it, away from the threads that serve requests.
     *
     * @return a refusal when the provider does not answer
     */
    static <T> Mono<T> blocking(Callable<T> call) {
        return Mono.fromCallable(call).subscribeOn(Schedulers.boundedElastic()).onErrorMap(failure -> isAway(failure), failure -> {
            LOG.warn("The identity provider does not answer: {}", failure.toString());
            return Refusal.of(SignInProblem.PROVIDER_AWAY);
        });
    }

    private Known discover() throws GeneralException, IOException {
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
        return new Known(metadata, new JWSVerificationKeySelector<>(ALGORITHMS, keysOf(metadata)));
    }

    private static JWKSource<SecurityContext> keysOf(OIDCProviderMetadata metadata) throws MalformedURLException {
        return JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL()).retrying(true).outageTolerant(true).build();
    }

    // A token that is not good is a BadJOSEException; every other trouble with keys means that they could not be read.
    private static boolean isAway(Throwable failure) {
        return failure instanceof IOException || failure instanceof GeneralException
                || failure instanceof JOSEException && !(failure.getCause() instanceof BadJOSEException);
    }
}
