package nl.loodlijn.contract.web;

import java.util.UUID;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What callers ask about moves, and what is wrong with it. */
final class MoveRequests {
    private static final int LONGEST_REASON = 1000;

    private MoveRequests() {
    }

    /** @param modelVersionId a published version of the model that has taken effect */
    @Serdeable
    @Introspected
    record BegunMove(UUID modelVersionId) {
    }

    /** @param reason stands in each change that is offered; 1 to 1,000 characters */
    @Serdeable
    @Introspected
    record StartedMove(String reason) {
        String checked() {
            String stripped = reason.strip();
            if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
                throw Refusal.invalid("/reason", "length", Message.of("Schrijf waarom, in hooguit " + LONGEST_REASON + " tekens.",
                        "Write why, in at most " + LONGEST_REASON + " characters."));
            }
            return stripped;
        }
    }
}
