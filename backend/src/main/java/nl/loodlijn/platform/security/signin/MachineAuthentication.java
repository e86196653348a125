package nl.loodlijn.platform.security.signin;

import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.security.session.Accounts;

import reactor.core.publisher.Mono;

/**
 * Finds the account behind a bearer token (RFC 6750, RFC 9068): an access token of our issuer, for us, that is still valid.
 * Memberships decide what it may do, as for people.
 */
@Singleton
final class MachineAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String SCHEME = "Bearer ";

    private final Provider provider;
    private final ClientProof proof;
    private final Accounts accounts;
    private final Clock clock;

    MachineAuthentication(Provider provider, ClientProof proof, Accounts accounts, Clock clock) {
        this.provider = provider;
        this.proof = proof;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String header = request.getHeaders().getAuthorization().orElse("");
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || !request.getPath().startsWith("/api/")) {
            return Mono.empty();
        }
        return verify(header.substring(SCHEME.length()).strip()).flatMap(this::account).map(
                account -> Authentication.build(account.person().toString(), Map.of(Account.ATTRIBUTE, account)));
    }

    private Mono<JWTClaimsSet> verify(String token) {
        return provider.known().flatMap(known -> Provider.blocking(() -> processor(known).process(token, null)))
                .filter(MachineAuthentication::isAccessToken).switchIfEmpty(Mono.error(() -> Refusal.of(SignInProblem.INVALID_TOKEN)))
                .onErrorMap(failure -> failure instanceof BadJOSEException || failure instanceof ParseException,
                        failure -> Refusal.of(SignInProblem.INVALID_TOKEN));
    }

    private DefaultJWTProcessor<SecurityContext> processor(Provider.Known known) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT));
        processor.setJWSKeySelector(known.keys());
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(proof.client().getValue(),
                new JWTClaimsSet.Builder().issuer(provider.issuer().getValue()).build(), Set.of("exp", "iat", "sub")) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        });
        return processor;
    }

    // An id token is for us as well, but it says who signed in, not what may be asked; Keycloak names the kind in "typ".
    private static boolean isAccessToken(JWTClaimsSet claims) {
        Object kind = claims.getClaim("typ");
        return (kind == null || "Bearer".equals(kind)) && claims.getClaim("nonce") == null && claims.getClaim("at_hash") == null;
    }

    private Mono<Account> account(JWTClaimsSet claims) {
        return accounts.ofMachine(claims.getIssuer(), claims.getSubject(), name(claims));
    }

    private static String name(JWTClaimsSet claims) {
        for (String claim : new String[]{"name", "azp", "client_id"}) {
            @Nullable
            Object value = claims.getClaim(claim);
            if (value instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        return claims.getSubject();
    }
}
