package nl.loodlijn.platform.find;

import nl.loodlijn.platform.problem.Message;

/**
 * A kind of thing that can be found.
 *
 * @param code kebab-case, unique over all modules
 * @param label what people call several of them
 * @param place among the other kinds when it matches as well as they do, the lowest first
 */
public record FindKind(String code, Message label, int place) {
    public FindKind {
        if (!code.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("Not a code of a kind: " + code);
        }
    }

    public static FindKind of(String code, String dutch, String english, int place) {
        return new FindKind(code, Message.of(dutch, english), place);
    }
}
