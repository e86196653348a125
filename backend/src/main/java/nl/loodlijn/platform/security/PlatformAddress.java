package nl.loodlijn.platform.security;

import java.net.URI;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Value;

/** Where people reach the platform; everything that depends on https or on our own name asks here. */
@Singleton
public final class PlatformAddress {
    private final URI base;

    /** @param base address without a path, such as https://www.loodlijn.example */
    public PlatformAddress(@Value("${loodlijn.base-url}") String base) {
        this.base = URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
        if (this.base.getHost() == null || !(isSecure() || "http".equals(this.base.getScheme())) || !this.base.getPath().isEmpty()) {
            throw new IllegalArgumentException("loodlijn.base-url must look like https://www.example.nl, and is " + base);
        }
    }

    public boolean isSecure() {
        return "https".equals(base.getScheme());
    }

    /** @param path starts with a slash */
    public URI of(String path) {
        return base.resolve(path);
    }

    /** The name of a cookie: bound to this host where the browser can hold it to that, which needs https. */
    public String cookieName(String name) {
        return isSecure() ? "__Host-" + name : name;
    }
}
