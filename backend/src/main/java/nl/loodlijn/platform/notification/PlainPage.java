package nl.loodlijn.platform.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/**
 * A page of a few sentences for who came from a mail: no script, no cookie, its style within it and named in its policy by its hash. It tells its own site where
 * one comes from: a browser that may tell nobody sends a form with "Origin: null", which is refused.
 */
final class PlainPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#16263d;--paper:#fbfaf7;--accent:#a8571f;--on:#fff}
            @media(prefers-color-scheme:dark){:root{--ink:#e8e6e0;--paper:#141b26;--accent:#e0a06f;--on:#141b26}}
            body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
            main{max-width:34rem;margin:12vh auto;padding:0 1.25rem}h1{font-size:1.6rem;line-height:1.25;text-wrap:balance}
            a{color:var(--accent);text-underline-offset:.15em}li{margin:.25rem 0}
            button{font:inherit;font-weight:600;padding:.6rem 1.1rem;border:0;border-radius:4px;background:var(--accent);color:var(--on);cursor:pointer}
            :focus-visible{outline:3px solid var(--ink);outline-offset:2px}""";
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><meta name="referrer" content="same-origin"><title>%s - Loodlijn</title>
            <style>%s</style></head>
            <body><main><h1>%2$s</h1>%4$s</main></body></html>
            """;

    private PlainPage() {
    }

    /** @param content HTML in which whatever came from people is escaped */
    static MutableHttpResponse<String> of(HttpStatus status, Locale language, String title, String content) {
        return HttpResponse.<String>status(status).body(PAGE.formatted(language.getLanguage(), title, STYLE, content))
                .contentType(MediaType.TEXT_HTML_TYPE).characterEncoding("UTF-8").header("Cache-Control", "no-store")
                .header("Content-Security-Policy", POLICY);
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
