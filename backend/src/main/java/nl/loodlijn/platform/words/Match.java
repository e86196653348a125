package nl.loodlijn.platform.words;

import java.util.List;

/**
 * Why something was found: a text and the stretches of it that match.
 *
 * @param field the field the text is from
 * @param text plain text, never markup
 */
public record Match(String field, String text, List<Range> ranges) {
    /** From start up to but not including end, in UTF-16 units. */
    public record Range(int start, int end) {
    }

    public Match {
        ranges = List.copyOf(ranges);
    }
}
