package nl.loodlijn.publicsite.domain;

/**
 * What somebody asks of the public page.
 *
 * @param where as typed
 * @param help kind of help or words of one's own, as typed; empty for any help
 * @param byName sorted by name instead of by waiting time
 * @param page number of the page, from 1
 */
public record Wish(String where, String help, Audience audience, boolean byName, int page) {
    private static final int LONGEST_HELP = 100;
    private static final int MOST_PAGES = 10_000;

    public Wish {
        help = help.strip().substring(0, Math.min(help.strip().length(), LONGEST_HELP));
        page = Math.clamp(page, 1, MOST_PAGES);
    }

    public Wish in(String municipalityCode) {
        return new Wish(municipalityCode, help, audience, byName, 1);
    }

    public Wish helpWith(String otherHelp) {
        return new Wish(where, otherHelp, audience, byName, 1);
    }

    public Wish sortedByName(boolean name) {
        return new Wish(where, help, audience, name, 1);
    }

    public Wish onPage(int number) {
        return new Wish(where, help, audience, byName, number);
    }
}
