package nl.loodlijn.publicsite.domain;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How the pages of a tenant look, and which sites may show them in theirs.
 *
 * @param accentLight colour as #rrggbb, used where there is no house style; null: ours
 * @param style null: none
 * @param sites origins
 */
public record Look(@Nullable String accentLight, @Nullable String accentDark, @Nullable HouseStyle style, List<String> sites) {
    /** Ours, in no other site. */
    public static final Look OURS = new Look(null, null, null, List.of());

    /**
     * A house style as it was published.
     *
     * @param dark null: ours
     * @param font one of those that are on every device
     * @param radius of corners in pixels
     */
    @Serdeable
    @Introspected
    public record HouseStyle(Palette light, @Nullable Palette dark, String font, int radius) {
    }

    /** Colours as #rrggbb; anything else is refused. */
    @Serdeable
    @Introspected
    public record Palette(String text, String background, String muted, String line, String link, String focus, String button,
            String buttonText) {
        private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

        public Palette {
            for (String colour : List.of(text, background, muted, line, link, focus, button, buttonText)) {
                if (!COLOUR.matcher(colour).matches()) {
                    throw new IllegalArgumentException("No colour: " + colour);
                }
            }
        }
    }
}
