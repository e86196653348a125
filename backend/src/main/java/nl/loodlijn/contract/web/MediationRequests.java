package nl.loodlijn.contract.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What callers ask about mediations, and what is wrong with it. */
final class MediationRequests {
    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_NOTE = 2000;

    private MediationRequests() {
    }

    /** @param why what it is about, for the region alone; 1 to 4,000 characters */
    @Serdeable
    @Introspected
    record AskedMediation(UUID agreementId, String why) {
        String checked() {
            return text("/why", why, LONGEST_MESSAGE);
        }
    }

    /** @param text 1 to 4,000 characters */
    @Serdeable
    @Introspected
    record SaidInMediation(String text) {
        String checked() {
            return MediationRequests.text("/text", text, LONGEST_MESSAGE);
        }
    }

    /** @param forHead what the head contractor may read, 1 to 2,000 characters; absent: it is not told */
    @Serdeable
    @Introspected
    record AgreedToTell(@Nullable String forHead) {
        @Nullable
        String checked() {
            return forHead == null ? null : text("/forHead", forHead, LONGEST_NOTE);
        }
    }

    /** @param outcome what came of it, at most 2,000 characters; absent for nothing */
    @Serdeable
    @Introspected
    record EndedMediation(@Nullable String outcome) {
        @Nullable
        String checked() {
            return outcome == null || outcome.isBlank() ? null : text("/outcome", outcome, LONGEST_NOTE);
        }
    }

    private static String text(String pointer, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw Refusal.invalid(pointer, "length", Message.of("Schrijf 1 tot en met " + longest + " tekens.",
                    "Write 1 to " + longest + " characters."));
        }
        return stripped;
    }
}
