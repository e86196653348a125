package nl.loodlijn.publicsite.page;

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

    public String say(String dutch, String english) {
        return language.say(dutch, english);
    }
}
