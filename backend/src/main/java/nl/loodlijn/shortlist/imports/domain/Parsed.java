package nl.loodlijn.shortlist.imports.domain;

import nl.loodlijn.platform.problem.Message;

/** A cell that was read, or why it could not be. */
public sealed interface Parsed<T> {
    /** What the cell says. */
    record Value<T>(T value) implements Parsed<T> {
    }

    /** @param code names the rule that refused; @param detail says what to do */
    record Refused<T>(String code, Message detail) implements Parsed<T> {
    }

    static <T> Parsed<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Parsed<T> refused(String code, String dutch, String english) {
        return new Refused<>(code, Message.of(dutch, english));
    }
}
