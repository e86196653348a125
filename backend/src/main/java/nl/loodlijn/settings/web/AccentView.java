package nl.loodlijn.settings.web;

import java.util.Locale;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.settings.domain.AccentContrast;
import nl.loodlijn.settings.domain.Colour;

/**
 * How a colour can be read on both palettes.
 *
 * @param light on the light palette
 * @param dark on the dark palette
 */
@Serdeable
@Introspected
record AccentView(Ground light, Ground dark) {
    /**
     * On one palette.
     *
     * @param ratio contrast, 1 to 21, in one decimal
     * @param readable whether that is enough
     * @param nearest the colour itself, or the nearest one that can be read there
     */
    @Serdeable
    @Introspected
    record Ground(double ratio, boolean readable, String nearest) {
    }

    static AccentView of(String hex) {
        Colour colour = Colour.of(hex.toLowerCase(Locale.ROOT));
        return new AccentView(ground(AccentContrast.LIGHT, colour), ground(AccentContrast.DARK, colour));
    }

    private static Ground ground(AccentContrast contrast, Colour colour) {
        return new Ground(contrast.shownRatio(colour), contrast.holds(colour), contrast.nearest(colour).hex());
    }
}
