package nl.loodlijn.platform.today;

import nl.loodlijn.platform.problem.Message;

/**
 * Kinds of things that belong together for whoever chooses what to be mailed about.
 *
 * @param code kebab-case
 * @param label what people call it
 */
public record KindGroup(String code, Message label) {
    public KindGroup {
        if (!code.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("Not a code of a group: " + code);
        }
    }

    public static KindGroup of(String code, String dutch, String english) {
        return new KindGroup(code, Message.of(dutch, english));
    }
}
