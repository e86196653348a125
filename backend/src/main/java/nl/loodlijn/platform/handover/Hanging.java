package nl.loodlijn.platform.handover;

import nl.loodlijn.platform.problem.Message;

/**
 * Something that hangs on a person.
 *
 * @param code kebab-case, unique over all modules
 * @param text what it is and what becomes of it, a sentence for the administrator
 * @param count how many there are, at least 1
 * @param link path of a screen inside the tenant, without a slash in front; empty for none
 */
public record Hanging(String code, Fate fate, Message text, int count, String link) {
    /** With a sentence for one and a sentence for more, in which %d stands for how many. */
    public static Hanging counted(String code, Fate fate, int count, Message one, Message more, String link) {
        Message text = count == 1 ? one : Message.of(more.dutch().formatted(count), more.english().formatted(count));
        return new Hanging(code, fate, text, count, link);
    }
}
