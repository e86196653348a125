package nl.loodlijn.contract;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;

/**
 * Who does what under an agreement, as anyone with a link to it may know: nothing of prices.
 *
 * @param parties names of those who help
 * @param tasks of which it is known whose they are
 * @param open tasks of which nobody said whose they are
 * @param expiresOn the last day on which the link works
 */
public record SharedCard(List<String> parties, String region, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, List<Task> tasks,
        List<Message> open, List<Contact> contacts, LocalDate expiresOn) {
    public SharedCard {
        parties = List.copyOf(parties);
        tasks = List.copyOf(tasks);
        open = List.copyOf(open);
        contacts = List.copyOf(contacts);
    }

    /**
     * A task.
     *
     * @param label as professionals call it
     * @param question as a resident asks it
     * @param party whose it is
     * @param how it is done; may be empty
     */
    public record Task(Message label, Message question, Message party, String how) {
    }

    /** How a party is reached; each part may be empty. */
    public record Contact(Message party, String desk, String phone, String email) {
    }
}
