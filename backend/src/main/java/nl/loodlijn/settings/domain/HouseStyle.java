package nl.loodlijn.settings.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/**
 * How a tenant wants its public pages to look.
 *
 * @param dark null: ours
 * @param radius of corners, 0 to 24 pixels
 */
public record HouseStyle(PagePalette light, @Nullable PagePalette dark, Font font, int radius) {
    /** The code of the refusal of a pair that cannot be seen. */
    public static final String CODE = "house-style-contrast";

    private static final List<String> FONTS = List.of("utrecht.document.font-family", "nl.document.font-family", "nl.paragraph.font-family",
            "utrecht.paragraph.font-family", "basis.text.font-family.default", "ams.text.font-family");
    private static final List<String> RADII = List.of("nl.button.border-radius", "utrecht.button.border-radius", "basis.border-radius.sm",
            "basis.border-radius.md");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?)\\s*(px|rem|em)?");
    private static final int LARGEST_RADIUS = 24;
    private static final int OUR_RADIUS = 4;
    private static final int PIXELS_IN_REM = 16;

    /** Fonts that are on every device: the pages load none. */
    public enum Font {
        SYSTEM,
        ARIAL,
        VERDANA,
        TREBUCHET,
        GEORGIA;

        /** The one that comes nearest to what a house style asks for. */
        static Font like(String families) {
            String asked = families.toLowerCase(Locale.ROOT);
            if (asked.contains("verdana")) {
                return VERDANA;
            }
            if (asked.contains("trebuchet")) {
                return TREBUCHET;
            }
            if (asked.contains("arial") || asked.contains("helvetica")) {
                return ARIAL;
            }
            boolean serif = asked.replace("sans-serif", "").matches("(?s).*(\\bserif\\b|georgia|times|garamond|merriweather).*");
            return serif ? GEORGIA : SYSTEM;
        }
    }

    /**
     * What the files say.
     *
     * @param dark tokens of the dark palette; null: there are none
     * @throws Refusal when a file says nothing that the pages use
     */
    public static HouseStyle of(DesignTokens light, @Nullable DesignTokens dark) {
        PagePalette onLight = PagePalette.of(light, PagePalette.LIGHT).orElseThrow(() -> unknown("/tokens"));
        PagePalette onDark = dark == null ? null : PagePalette.of(dark, PagePalette.DARK).orElseThrow(() -> unknown("/tokensDark"));
        return new HouseStyle(onLight, onDark, light.first(FONTS).map(Font::like).orElse(Font.SYSTEM),
                light.first(RADII).flatMap(HouseStyle::pixels).orElse(OUR_RADIUS));
    }

    /** @throws Refusal that names each pair that cannot be seen well, with its ratio */
    public HouseStyle readable() {
        List<Refusal.FieldError> errors = new ArrayList<>(errors("/tokens", light, false));
        if (dark != null) {
            errors.addAll(errors("/tokensDark", dark, true));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return this;
    }

    private static List<Refusal.FieldError> errors(String pointer, PagePalette palette, boolean dark) {
        return palette.contrasts().stream().filter(contrast -> !contrast.holds())
                .map(contrast -> new Refusal.FieldError(pointer, CODE, contrast.message(dark))).toList();
    }

    private static Optional<Integer> pixels(String length) {
        Matcher found = LENGTH.matcher(length.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(found.group(1));
        String unit = found.group(2);
        return Optional.of((int) Math.min(LARGEST_RADIUS, Math.round(unit == null || unit.equals("px") ? number : number * PIXELS_IN_REM)));
    }

    private static Refusal unknown(String pointer) {
        return Refusal.invalid(pointer, "no-known-tokens",
                Message.of("In dit bestand staat geen kleur die de pagina's gebruiken, zoals utrecht.document.color of nl.link.color.",
                        "This file has no colour that the pages use, such as utrecht.document.color or nl.link.color."));
    }
}
