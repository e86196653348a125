package nl.loodlijn.publicsite.page;

/**
 * What search engines read of a page.
 *
 * @param description one or two sentences; empty: none
 * @param canonical whole address under which the page is known; empty: the one it was asked by
 * @param data the same as JSON-LD in the words of schema.org; empty: none
 */
public record Summary(String description, String canonical, String data) {
    public static final Summary NONE = new Summary("", "", "");
}
