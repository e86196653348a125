package nl.loodlijn.platform.security.session;

import java.text.ParseException;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.nimbusds.jwt.JWTParser;

import io.micronaut.security.authentication.Authentication;

import nl.loodlijn.platform.security.SignInLevel;

import reactor.core.publisher.Mono;

/** Reads it from the token that began the session, which was checked when the session began. */
@Singleton
final class LevelInToken implements SignInLevel {
    private static final int LONGEST = 200;

    private final SessionStore sessions;

    LevelInToken(SessionStore sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<String> of(Authentication authentication) {
        return authentication.getAttributes().get(Session.ATTRIBUTE) instanceof Session session
                ? sessions.token(session.id()).map(LevelInToken::read).defaultIfEmpty("")
                : Mono.just("");
    }

    /** The claim acr; empty when there is none. */
    static String read(String token) {
        try {
            @Nullable
            String level = JWTParser.parse(token).getJWTClaimsSet().getStringClaim("acr");
            return level == null ? "" : level.substring(0, Math.min(level.length(), LONGEST));
        } catch (ParseException unreadable) {
            return "";
        }
    }
}
