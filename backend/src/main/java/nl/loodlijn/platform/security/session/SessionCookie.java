package nl.loodlijn.platform.security.session;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import nl.loodlijn.platform.security.PlatformAddress;

/** The cookie that carries a session id. No script can read it, and it does not come along with requests that other sites start (but links). */
@Singleton
public final class SessionCookie {
    private final PlatformAddress address;

    SessionCookie(PlatformAddress address) {
        this.address = address;
    }

    /** Whether it is kept longer than the browser runs is left to the browser; the server decides when the session ends. */
    public Cookie carrying(SessionId id) {
        return cookie(id.value());
    }

    /** Takes the cookie away. */
    public Cookie gone() {
        return cookie("").maxAge(0);
    }

    /** The id that a browser sent. */
    public Optional<SessionId> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).flatMap(cookie -> SessionId.of(cookie.getValue()));
    }

    public String name() {
        return address.cookieName("loodlijn-session");
    }

    private Cookie cookie(String value) {
        return Cookie.of(name(), value).path("/").httpOnly(true).secure(address.isSecure()).sameSite(SameSite.Lax);
    }
}
