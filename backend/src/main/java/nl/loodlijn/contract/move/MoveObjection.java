package nl.loodlijn.contract.move;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/**
 * Something that keeps an agreement from being moved, as it is kept.
 *
 * @param rule code of the kind of refusal
 * @param source what the rule rests on, in Dutch; null where it rests on nothing but the state of the agreement
 * @param pointer where, as a JSON pointer into {@code {terms, filling}}; empty for the agreement as a whole
 */
@Serdeable
@Introspected
public record MoveObjection(String rule, @Nullable Words source, String pointer, Words detail) {
    /** A sentence in both languages. */
    @Serdeable
    @Introspected
    public record Words(String nl, String en) {
        static Words of(Message message) {
            return new Words(message.dutch(), message.english());
        }

        public Message message() {
            return Message.of(nl, en);
        }
    }

    static MoveObjection of(Broken broken) {
        return new MoveObjection(broken.rule().code(), Words.of(broken.source()), broken.pointer(), Words.of(broken.detail()));
    }

    static List<MoveObjection> of(Refusal refusal) {
        Message whole = refusal.detail() == null ? refusal.type().title() : refusal.detail();
        return refusal.errors().isEmpty()
                ? List.of(new MoveObjection(refusal.type().code(), null, "", Words.of(whole)))
                : refusal.errors().stream()
                        .map(one -> new MoveObjection(refusal.type().code(), null, one.pointer(), Words.of(one.detail()))).toList();
    }
}
