package nl.loodlijn.contract.calendar.domain;

import java.util.regex.Pattern;

/** Guesses whether a note tells of one resident, where only numbers belong: a form of address, a date of birth, or a name. It may be wrong both ways. */
public final class LooksLikeSomebody {
    private static final Pattern ADDRESSED = Pattern
            .compile("(?iu)(?<!\\p{L})(mevrouw|meneer|mevr|mw|dhr|de heer|cli[eë]nt|pati[eë]nt)(?!\\p{L})\\.?\\s+(?-i:\\p{Lu})");
    private static final Pattern BORN = Pattern
            .compile(
                    "(?iu)(geboren|geboorte(?:datum|dag|jaar)|geb\\.|g\\.d\\.|(?<!\\d)\\d{1,2}([-/.])\\d{1,2}\\2(19\\d\\d|20[01]\\d)(?!\\d)"
                            + "|(?<!\\d)\\d{1,2}\\s+(?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\\p{L}*\\.?\\s+(?:19\\d\\d|20[01]\\d)(?!\\d))");
    private static final Pattern FULL_NAME = Pattern.compile(
            "(?U)(?<![\\p{L}.])(?:\\p{Lu}\\.\\s?){1,4}(?:(?:van|de|der|den|ten|ter|te|el|al|von|la|le)\\s+){0,3}\\p{Lu}\\p{Ll}+"
                    + "|(?<=[\\p{L},;:]\\s)\\p{Lu}\\p{Ll}+\\s+(?:(?:van|de|der|den|ten|ter|te|el|al|von|la|le)\\s+){0,3}\\p{Lu}\\p{Ll}+"
                    + "|^\\s*\\p{Lu}\\p{Ll}+\\s+(?:(?:van|de|der|den|ten|ter|te|el|al|von|la|le)\\s+){1,3}\\p{Lu}\\p{Ll}+");

    private LooksLikeSomebody() {
    }

    public static boolean in(String text) {
        return ADDRESSED.matcher(text).find() || BORN.matcher(text).find() || FULL_NAME.matcher(text).find();
    }
}
