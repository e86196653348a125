package nl.loodlijn.platform.today;

import nl.loodlijn.platform.problem.Message;

/**
 * A kind of item on the start page.
 *
 * @param code kebab-case, 1 to 40 characters, unique over all modules
 * @param label what people call it
 * @param mailed whether people who choose so get mail when it waits on them
 */
public record ItemKind(String code, Message label, boolean mailed) {
    private static final int LONGEST_CODE = 40;

    public ItemKind {
        if (!code.matches("[a-z]+(-[a-z]+)*") || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("Not a code of a kind: " + code);
        }
    }

    /** Waits on whoever reads it. */
    public static ItemKind mailed(String code, String dutch, String english) {
        return new ItemKind(code, Message.of(dutch, english), true);
    }

    /** Is for the start page only. */
    public static ItemKind shown(String code, String dutch, String english) {
        return new ItemKind(code, Message.of(dutch, english), false);
    }
}
