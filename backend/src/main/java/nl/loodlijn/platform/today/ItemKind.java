package nl.loodlijn.platform.today;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;

/**
 * A kind of item on the start page.
 *
 * @param code kebab-case, 1 to 40 characters, unique over all modules
 * @param label what people call it
 * @param whom whom it can wait on, who get mail of it when they choose so; null when it is never mailed
 */
public record ItemKind(String code, Message label, @Nullable Concern whom) {
    private static final int LONGEST_CODE = 40;

    public ItemKind {
        if (!code.matches("[a-z]+(-[a-z]+)*") || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("Not a code of a kind: " + code);
        }
    }

    /** Waits on whoever reads it, and is mailed. */
    public static ItemKind mailed(String code, Concern whom, String dutch, String english) {
        return new ItemKind(code, Message.of(dutch, english), whom);
    }

    /** Is for the start page only. */
    public static ItemKind shown(String code, String dutch, String english) {
        return new ItemKind(code, Message.of(dutch, english), null);
    }

    /** Whom it can wait on, when it is mailed. */
    public Optional<Concern> concern() {
        return Optional.ofNullable(whom);
    }

    /** Whether people who choose so get mail when it waits on them. */
    public boolean mailed() {
        return whom != null;
    }
}
