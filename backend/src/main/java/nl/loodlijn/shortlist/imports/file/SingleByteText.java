package nl.loodlijn.shortlist.imports.file;

import java.util.regex.Pattern;

/** Signs that bytes which are no UTF-8 are, or are not, Dutch or English text in Windows-1252. */
final class SingleByteText {
    /** Letters that Windows-1252 keeps between 0x80 and 0x9F and that occur inside words, beside the apostrophe and the dashes. */
    private static final String INSIDE_WORDS = "ŠšŽžŒœŸƒ’–—";
    /** In other encodings these places hold accented letters: read as Windows-1252 they are signs inside a word. */
    private static final Pattern SIGN_INSIDE_WORD = Pattern
            .compile("\\p{L}([€‚„…†‡ˆ‰‹‘“”•˜™›]|[\\u00A1-\\u00AC\\u00AE-\\u00B6\\u00B8-\\u00BF&&[^ªº]])\\p{L}");
    /** Three accented letters in a row do not occur in Dutch, English, French or German: the text is Cyrillic, Greek or the like. */
    private static final Pattern FOREIGN_SCRIPT = Pattern.compile("[\\u00C0-\\u00FF&&[^×÷]]{3}");

    private SingleByteText() {
    }

    static boolean looksLikeWords(String text) {
        return !FOREIGN_SCRIPT.matcher(text).find() && !SIGN_INSIDE_WORD.matcher(text).find()
                && text.chars().noneMatch(SingleByteText::isStray);
    }

    private static boolean isStray(int character) {
        return character >= 0x80 && character < 0xA0 && INSIDE_WORDS.indexOf(character) < 0;
    }

    /** Whether a valid sequence of two or more bytes in UTF-8 occurs: then the file is UTF-8 that was damaged or mixed. */
    static boolean holdsUtf8Sequence(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            int following = lead >= 0xC2 && lead <= 0xDF ? 1 : lead >= 0xE0 && lead <= 0xEF ? 2 : lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
            if (following > 0 && continues(bytes, i + 1, following)) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(byte[] bytes, int from, int count) {
        if (from + count > bytes.length) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    static boolean looksBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return true;
            }
        }
        return false;
    }
}
