package nl.loodlijn.contract.domain;

import java.util.OptionalInt;

/**
 * Characters that cannot stand in a contract: what is not seen, and what makes a sentence read in another order than it is written in. Two
 * people who read the same page would read different contracts.
 */
final class Characters {
    private Characters() {
    }

    /** The first one that cannot stand in a text, if any. Ends of lines and tabs can. */
    static OptionalInt firstForbidden(String text) {
        return text.codePoints().filter(Characters::isForbidden).findFirst();
    }

    static String name(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                true;
            // Of these only joiners within a letter or sign are no disguise; the soft hyphen shows where a word may be cut.
            case Character.FORMAT -> codePoint != 0x00AD && codePoint != 0x200C && codePoint != 0x200D;
            default -> false;
        };
    }
}
