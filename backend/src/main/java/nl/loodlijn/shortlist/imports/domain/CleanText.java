package nl.loodlijn.shortlist.imports.domain;

/** Text as it can be kept: a database takes neither the character zero nor half of a character outside the basic plane (a surrogate alone). */
public final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {
    }

    /** Whether it holds no control characters and no halves of characters. */
    public static boolean is(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || isHalf(c));
    }

    /** The same with the replacement character for what cannot be kept, by which a reader of the text can tell that it was damaged. */
    public static String keepable(String text) {
        if (text.codePoints().noneMatch(c -> c == 0 || isHalf(c))) {
            return text;
        }
        return text.codePoints().map(c -> c == 0 || isHalf(c) ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The text when it has at most so many characters; otherwise its beginning and an ellipsis, together so many. Splits no character. */
    public static String shortened(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
