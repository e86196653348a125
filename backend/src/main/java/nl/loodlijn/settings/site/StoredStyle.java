package nl.loodlijn.settings.site;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.settings.domain.Colour;
import nl.loodlijn.settings.domain.HouseStyle;
import nl.loodlijn.settings.domain.PagePalette;

/**
 * A house style as it is kept and shown: colours as #rrggbb, what follows from others worked out.
 *
 * @param dark null: ours
 * @param radius of corners, 0 to 24 pixels
 */
@Serdeable
@Introspected
public record StoredStyle(Palette light, @Nullable Palette dark, HouseStyle.Font font, int radius) {
    /** Colours of a palette. */
    @Serdeable
    @Introspected
    public record Palette(String text, String background, String muted, String line, String link, String focus, String button,
            String buttonText) {
        static Palette of(PagePalette palette) {
            return new Palette(palette.text().hex(), palette.background().hex(), palette.muted().hex(), palette.line().hex(),
                    palette.link().hex(),
                    palette.focus().hex(), palette.button().hex(), palette.buttonText().hex());
        }

        /** To measure it again. */
        public PagePalette palette() {
            return new PagePalette(Colour.of(text), Colour.of(background), Colour.of(link), Colour.of(focus), Colour.of(button),
                    Colour.of(buttonText));
        }
    }

    /** A style with what follows from it. */
    public static StoredStyle of(HouseStyle style) {
        PagePalette dark = style.dark();
        return new StoredStyle(Palette.of(style.light()), dark == null ? null : Palette.of(dark), style.font(), style.radius());
    }
}
