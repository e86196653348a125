package nl.loodlijn.publicsite.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.loodlijn.platform.calendar.Netherlands;

/** The line on a page that could not be made anew, with the moment at which it was last known to be right. */
final class StaleLine {
    private static final String BEGIN = "<main id=\"inhoud\"";

    private StaleLine() {
    }

    /** The page with the line before its content. */
    static String in(String page, Instant rightAt) {
        int main = page.indexOf(BEGIN);
        int content = main < 0 ? -1 : page.indexOf('>', main) + 1;
        boolean english = page.contains("<html lang=\"en\"");
        return content <= 0 ? page : page.substring(0, content) + line(english, rightAt.atZone(Netherlands.ZONE)) + page.substring(content);
    }

    private static String line(boolean english, ZonedDateTime rightAt) {
        String text = english
                ? "We cannot read the newest data right now. This page is of "
                        + DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Locale.UK).format(rightAt)
                        + ". Waiting times may have changed. Try again in a minute."
                : "Wij kunnen de nieuwste gegevens nu niet lezen. Deze bladzijde is van "
                        + DateTimeFormatter.ofPattern("d MMMM yyyy, H.mm 'uur'", Locale.of("nl", "NL")).format(rightAt)
                        + ". Wachttijden kunnen veranderd zijn. Probeer het over een minuut opnieuw.";
        return "\n<p class=\"stale\" role=\"status\">" + text + "</p>";
    }
}
