package nl.loodlijn.publicsite.page;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.loodlijn.publicsite.domain.Look;

/** The colours of a tenant as a style element of their own, behind ours. On paper everything is black. */
public final class Theme {
    private static final String BEGIN = "<style id=\"huisstijl\">";
    private static final String END = "</style>";
    private static final Pattern ELEMENT = Pattern.compile(BEGIN + "([^<]*)" + END);

    private Theme() {
    }

    /** Empty where nothing differs from ours. */
    public static String element(Look look) {
        String text = text(look);
        return text.isEmpty() ? "" : BEGIN + text + END;
    }

    /** The source expression that allows the colours of a page in a Content-Security-Policy; empty when it has ours. */
    public static Optional<String> source(String html) {
        Matcher element = ELEMENT.matcher(html);
        return element.find()
                ? Optional.of("'sha256-" + Base64.getEncoder().encodeToString(Style.sha256(element.group(1))) + "'")
                : Optional.empty();
    }

    /** The page in these colours instead of those that it has. */
    static String in(String html, Look look) {
        return ELEMENT.matcher(html).replaceFirst("").replaceFirst("</head>", Matcher.quoteReplacement(element(look) + "</head>"));
    }

    private static String text(Look look) {
        Look.HouseStyle style = look.style();
        if (style == null) {
            return accent("light", look.accentLight()) + accent("dark", look.accentDark());
        }
        Look.Palette dark = style.dark();
        return "@media screen{:root{--font:" + font(style.font()) + ";--radius:" + style.radius() + "px}}" + palette("light", style.light())
                + (dark == null ? "" : palette("dark", dark));
    }

    private static String palette(String scheme, Look.Palette colours) {
        return on(scheme, "--ink:" + colours.text() + ";--paper:" + colours.background() + ";--card:" + colours.background() + ";--lead:"
                + colours.muted() + ";--rule:" + colours.line() + ";--copper:" + colours.link() + ";--link:" + colours.link() + ";--focus:"
                + colours.focus() + ";--button:" + colours.button() + ";--on-button:" + colours.buttonText());
    }

    private static String accent(String scheme, @org.jspecify.annotations.Nullable String colour) {
        return colour == null || !colour.matches("#[0-9a-f]{6}") ? "" : on(scheme, "--copper:" + colour + ";--focus:" + colour);
    }

    private static String on(String scheme, String variables) {
        return "@media screen and (prefers-color-scheme:" + scheme + "){:root{" + variables + "}}";
    }

    private static String font(String name) {
        return switch (name) {
            case "ARIAL" -> "Arial,Helvetica,\"Liberation Sans\",sans-serif";
            case "VERDANA" -> "Verdana,\"DejaVu Sans\",sans-serif";
            case "TREBUCHET" -> "\"Trebuchet MS\",\"Fira Sans\",sans-serif";
            case "GEORGIA" -> "Georgia,\"Times New Roman\",\"Liberation Serif\",serif";
            default -> "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif";
        };
    }
}
