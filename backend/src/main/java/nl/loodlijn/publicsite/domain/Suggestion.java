package nl.loodlijn.publicsite.domain;

/**
 * What somebody may be typing.
 *
 * @param text what stands in the field once it is chosen
 * @param detail what tells it from others of the same name; may be empty
 * @param value what is asked for once it is chosen: it means one thing only
 */
public record Suggestion(String text, String detail, String value) {
    /** More are not read. */
    public static final int MOST = 8;
}
