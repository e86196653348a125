package nl.loodlijn.platform.security.signin;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.platform.security.session.VerifiedIdentity;

import reactor.core.publisher.Mono;

/** Authorization code with PKCE (RFC 6749, RFC 7636) and OpenID Connect Core 1.0, as a confidential client. */
@Singleton
final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Provider provider;
    private final ClientProof proof;
    private final URI callback;
    private final Clock clock;

    /** Where the browser goes, and what we remember meanwhile. */
    record Departure(URI location, PendingSignIn pending) {
    }

    SignIn(Provider provider, ClientProof proof, PlatformAddress address, Clock clock) {
        this.provider = provider;
        this.proof = proof;
        this.callback = address.of("/oauth/callback");
        this.clock = clock;
    }

    /** @param language in which the provider should ask */
    Mono<Departure> depart(String returnPath, Locale language) {
        return provider.known().map(known -> {
            State state = new State();
            Nonce nonce = new Nonce();
            CodeVerifier verifier = new CodeVerifier();
            URI location = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile", "email"), proof.client(),
                    callback)
                    .endpointURI(known.metadata().getAuthorizationEndpointURI()).state(state).nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256).uiLocales(List.of(tag(language))).build().toURI();
            return new Departure(location,
                    new PendingSignIn(state.getValue(), nonce.getValue(), verifier.getValue(), returnPath, clock.instant()));
        });
    }

    /** Exchanges the code for what the provider says about the person. */
    Mono<VerifiedIdentity> arrive(PendingSignIn pending, String code) {
        return provider.known().flatMap(known -> Provider.blocking(() -> {
            JWT idToken = exchange(known, pending, code);
            IDTokenValidator validator = new IDTokenValidator(provider.issuer(), proof.client(), known.keys(), null);
            return identity(validator.validate(idToken, new Nonce(pending.nonce())), idToken);
        })).onErrorMap(failure -> failure instanceof BadJOSEException || failure instanceof ParseException, failure -> {
            LOG.warn("A sign-in came back with something that is not good: {}", failure.getMessage());
            return Refusal.of(SignInProblem.REFUSED);
        });
    }

    private JWT exchange(Provider.Known known, PendingSignIn pending, String code) throws Exception {
        URI endpoint = known.metadata().getTokenEndpointURI();
        HTTPRequest request = new TokenRequest.Builder(endpoint, proof.forEndpoint(endpoint),
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(pending.codeVerifier()))).build()
                .toHTTPRequest();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        TokenResponse response = OIDCTokenResponseParser.parse(request.send());
        if (!response.indicatesSuccess()) {
            LOG.warn("The identity provider refused a code: {}", response.toErrorResponse().getErrorObject());
            throw Refusal.of(SignInProblem.REFUSED);
        }
        @Nullable
        JWT idToken = response.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
        if (idToken == null) {
            throw new ParseException("No id_token in the answer");
        }
        return idToken;
    }

    private VerifiedIdentity identity(IDTokenClaimsSet claims, JWT idToken) {
        String subject = claims.getSubject().getValue();
        String email = text(claims, "email", "");
        return new VerifiedIdentity(claims.getIssuer().getValue(), subject, text(claims, "name", email.isEmpty() ? subject : email), email,
                Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")), idToken.serialize(), claims.getStringClaim("sid"));
    }

    private static String text(IDTokenClaimsSet claims, String name, String otherwise) {
        @Nullable
        String value = claims.getStringClaim(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static LangTag tag(Locale language) {
        try {
            return new LangTag(language.getLanguage().equals("en") ? "en" : "nl");
        } catch (LangTagException neverForThese) {
            throw new IllegalStateException(neverForThese);
        }
    }
}
