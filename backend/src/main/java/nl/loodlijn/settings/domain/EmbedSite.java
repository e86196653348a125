package nl.loodlijn.settings.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A site that may show the public pages in its own, as a Content-Security-Policy names it: {@code https://www.alkmaar.nl} or {@code https://*.alkmaar.nl}. */
public final class EmbedSite {
    /** A tenant names at most so many. */
    public static final int MOST = 20;
    private static final int LONGEST = 253;
    private static final Pattern ORIGIN = Pattern.compile("https://(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+(:[0-9]{1,5})?");

    private EmbedSite() {
    }

    /** The origin of what was typed, in small letters; empty when it is none. A name of two parts is the widest that a star may stand before. */
    public static Optional<String> of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
        String origin = text.contains("://") ? text : "https://" + text;
        return origin.length() <= LONGEST && ORIGIN.matcher(origin).matches() ? Optional.of(origin) : Optional.empty();
    }
}
