package nl.loodlijn.publicsite.page;

import java.util.List;

/**
 * What every page has around its content.
 *
 * @param title of the browser tab, without the name of the product
 * @param path of this page in its language, with its query
 * @param otherPath of the same page in the other language
 * @param style the style element
 * @param summary what search engines and whoever gets the address passed on read of it
 */
public record Frame(PageLanguage language, String title, String path, String otherPath, String style, Summary summary) {
    /** A page that search engines need not know. */
    public Frame(PageLanguage language, String title, String path, String otherPath, String style) {
        this(language, title, path, otherPath, style, Summary.NONE);
    }

    /**
     * The same page in a language.
     *
     * @param tag the value of hreflang; x-default is for whoever reads none of the languages
     */
    public record Alternate(String tag, String href) {
    }

    /** This page in each language, this one too; whole addresses where the page is known by one. */
    public List<Alternate> alternates() {
        String base = summary.canonical().endsWith(path)
                ? summary.canonical().substring(0, summary.canonical().length() - path.length())
                : "";
        Alternate here = new Alternate(language.tag(), base + path);
        Alternate there = new Alternate(language.other().tag(), base + otherPath);
        return List.of(here, there, new Alternate("x-default", (language == PageLanguage.DUTCH ? here : there).href()));
    }

    public String say(String dutch, String english) {
        return language.say(dutch, english);
    }
}
