package nl.loodlijn.publicsite.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** The language of a public page; the path decides, so that an address always shows the same page. */
public enum PageLanguage {
    DUTCH("nl", Locale.of("nl", "NL")),
    ENGLISH("en", Locale.UK);

    /** Languages in a script that runs from right to left. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "dv", "fa", "he", "ps", "ur", "yi");

    private final String tag;
    private final Locale locale;

    PageLanguage(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The value of the lang attribute. */
    public String tag() {
        return tag;
    }

    /** The value of the dir attribute: which way its script runs. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    public Locale locale() {
        return locale;
    }

    public PageLanguage other() {
        return this == DUTCH ? ENGLISH : DUTCH;
    }

    public String say(String dutch, String english) {
        return this == DUTCH ? dutch : english;
    }

    /** A day written out: 3 maart 2027. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    }

    /** Path of the first page. */
    public String home() {
        return say("/", "/en");
    }

    /** Path of the page that tells who helps. */
    public String whoHelps() {
        return say("/wie-helpt", "/en/who-helps");
    }
}
