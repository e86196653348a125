package nl.loodlijn.publicsite.domain;

import java.util.regex.Pattern;

/**
 * What somebody asks of the public page.
 *
 * @param where as typed
 * @param help kind of help or words of one's own, as typed; empty for any help
 * @param spoken ISO 639-1 code of a language in which the help is wanted; empty for any
 * @param wheelchair whether only help counts where someone in a wheelchair can come in
 * @param byName sorted by name instead of by waiting time
 * @param page number of the page, from 1
 */
public record Wish(String where, String help, Audience audience, String spoken, boolean wheelchair, boolean byName, int page) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final int LONGEST_HELP = 100;
    private static final int MOST_PAGES = 10_000;

    public Wish {
        help = help.strip().substring(0, Math.min(help.strip().length(), LONGEST_HELP));
        spoken = LANGUAGE.matcher(spoken).matches() ? spoken : "";
        page = Math.clamp(page, 1, MOST_PAGES);
    }

    /** Everything in a place. */
    public static Wish anyHelp(String where) {
        return new Wish(where, "", Audience.EVERYONE, "", false, false, 1);
    }

    public Wish in(String municipalityCode) {
        return new Wish(municipalityCode, help, audience, spoken, wheelchair, byName, 1);
    }

    public Wish helpWith(String otherHelp) {
        return new Wish(where, otherHelp, audience, spoken, wheelchair, byName, 1);
    }

    public Wish sortedByName(boolean name) {
        return new Wish(where, help, audience, spoken, wheelchair, name, 1);
    }

    public Wish onPage(int number) {
        return new Wish(where, help, audience, spoken, wheelchair, byName, number);
    }
}
