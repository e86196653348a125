package nl.loodlijn.settings.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as design tokens write them. One that lets through what lies under it is none: its contrast cannot be told. */
final class CssColour {
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern RGB = Pattern
            .compile("rgba?\\(\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*(?:[,/]\\s*(?:1|1\\.0+|100%)\\s*)?\\)");
    private static final Pattern HSL = Pattern.compile(
            "hsla?\\(\\s*(\\d{1,3}(?:\\.\\d+)?)(?:deg)?\\s*[, ]\\s*(\\d{1,3}(?:\\.\\d+)?)%\\s*[, ]\\s*(\\d{1,3}(?:\\.\\d+)?)%\\s*(?:[,/]\\s*(?:1|1\\.0+|100%)\\s*)?\\)");
    private static final int MOST = 255;

    private CssColour() {
    }

    static Optional<Colour> of(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        if (HEX.matcher(value).matches()) {
            return hex(value.substring(1));
        }
        Matcher rgb = RGB.matcher(value);
        if (rgb.matches()) {
            int red = Integer.parseInt(rgb.group(1));
            int green = Integer.parseInt(rgb.group(2));
            int blue = Integer.parseInt(rgb.group(3));
            return Math.max(red, Math.max(green, blue)) > MOST ? Optional.empty() : Optional.of(new Colour(red, green, blue));
        }
        Matcher hsl = HSL.matcher(value);
        if (hsl.matches()) {
            return Optional.of(hsl(Double.parseDouble(hsl.group(1)) % 360, Math.min(1, Double.parseDouble(hsl.group(2)) / 100),
                    Math.min(1, Double.parseDouble(hsl.group(3)) / 100)));
        }
        return switch (value) {
            case "black" -> Optional.of(Colour.BLACK);
            case "white" -> Optional.of(Colour.WHITE);
            default -> Optional.empty();
        };
    }

    private static Optional<Colour> hex(String digits) {
        String six = digits.length() > 4 ? digits : digits.replaceAll("(.)", "$1$1");
        boolean opaque = six.length() == 6 || six.endsWith("ff");
        return opaque ? Optional.of(Colour.of("#" + six.substring(0, 6))) : Optional.empty();
    }

    private static Colour hsl(double hue, double saturation, double lightness) {
        return new Colour(channel(0, hue, saturation, lightness), channel(8, hue, saturation, lightness),
                channel(4, hue, saturation, lightness));
    }

    /** CSS Color Module 4, section 7.1. */
    private static int channel(int offset, double hue, double saturation, double lightness) {
        double place = (offset + hue / 30) % 12;
        double reach = saturation * Math.min(lightness, 1 - lightness);
        return (int) Math.round(MOST * (lightness - reach * Math.max(-1, Math.min(Math.min(place - 3, 9 - place), 1))));
    }
}
